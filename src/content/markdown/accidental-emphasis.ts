import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeIn } from "./inline-locations.ts";
import { ownText } from "./own-text.ts";
import type { RenderEnv } from "./render-env.ts";

/** Names of programs and products of numbers that Markdown sets bold or slanted, without their marks: `__init__.py`, 2*3*4. */
const accidents = [
  {
    pattern:
      /(?<![\w`\\])__(?:([a-z]+(?:_[a-z]+)*)__(?=[.(/]\w|\(\)|\/(?=\s|$))|(init|main|name|file|str|repr|call|len|iter|next|enter|exit|getitem|setitem|dict|doc|new|del|eq|hash|dirname|filename|proto|slots|pycache)__(?!\w))/g,
    is: "is set in bold",
  },
  {
    pattern: /(?<=\d)\*(\d+(?:[.,]\d+)?)\*(?=\d)|\*(?<=(?<!\w)[a-z]\*)([a-z])\*(?=[a-z](?!\w))/gi,
    is: "is set in italics",
  },
  {
    // The second mark opens where it was to close: `**bold *both** italic*`.
    pattern:
      /\*\*([^\s*][^*\n]{0,200}[\s(])\*[^\s*][^*\n]{0,200}[^\s*]\*\*(?=[^*\n]{0,200}[^\s*]\*(?!\*))/g,
    is: "ends within other emphasis, so that all of it is set in italics",
    hint: "End the inner emphasis before the outer: `**bold *both***` and `*italic*`.",
  },
] as const;

/** Reports them. */
export function accidentalEmphasis(md: MarkdownIt): void {
  md.core.ruler.after("inline", "accidental_emphasis", (core) => {
    const state: RenderEnv = core.env;
    for (const token of core.tokens) {
      if (!token.children?.some(({ type }) => type === "strong_open" || type === "em_open"))
        continue;
      const text = ownText(token);
      for (const { pattern, is, ...other } of accidents) {
        for (const {
          0: written,
          1: first,
          2: words = first ?? "",
          index,
        } of token.content.matchAll(pattern)) {
          // The marks have become something, and the words have not: in code both have.
          const mark = written.indexOf(words);
          if (text.startsWith(written, index) || !text.startsWith(words, index + mark)) continue;
          const location = placeIn(state, token, index, written.length);
          const escaped = written.replace(/[*_]/g, "\\$&");
          const hint =
            "hint" in other ? other.hint : `Write it between backticks, or as \`${escaped}\`.`;
          state.report(diagnostic(location, "W381", `\`${written}\` ${is}`, hint));
        }
      }
    }
  });
}
