import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeIn } from "./inline-locations.ts";
import { ownText } from "./own-text.ts";
import type { RenderEnv } from "./render-env.ts";

/** Something that another tool reads as a sign, and would stand here as it is written. */
interface Sign {
  readonly pattern: RegExp;
  /** What it is there. */
  readonly is: string;
  /** What to write here, for what was found. */
  readonly hint: string | ((found: string) => string);
}

const plain = "Write it between backticks if it is meant as it stands.";

/** Those that end somewhere end within 400 characters, or looking for the end would take the square of the text. */
const signs: readonly Sign[] = [
  {
    pattern: /\[(?:TOC|toc|\[_TOC_\])\]|\{:toc\}|\$\{toc\}/g,
    is: "a table of contents of another tool",
    hint: "Take it out: an article with three sections or more has one by itself.",
  },
  {
    pattern: /\{\{[<%].{0,400}?[>%]\}\}/gs,
    is: "a shortcode of Hugo",
    hint: "Write what it stands for in Markdown, or `::figure{name=…}`.",
  },
  {
    pattern: /\{%.{0,400}?%\}|\{\{.{0,400}?\}\}|<%.{0,400}?%>/gs,
    is: "a tag of a template language, which is not run in a text",
    hint: `Write what it stands for. ${plain}`,
  },
  {
    pattern: /^:::+[ \t]*[\w-]*.*$|^(?:!!!|\?\?\?)\+?[ \t]+[\w-]+.*$/gm,
    is: "a container of another tool",
    hint: "Write a callout: `> [!note] Title`, and `> ` before each line.",
  },
  {
    pattern: /\{:?[ \t]*[.#][\w-][^{}\n]*\}|\{[ \t]*[\w-]+=[^{}\n]*\}/g,
    is: "attributes, which only headings (`{#id}`), pictures and code can have",
    hint: `Take them out. ${plain}`,
  },
  {
    pattern: /(?<![\d*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\d*])/g,
    is: "emphasis that nothing opens or closes",
    hint: "Put no space inside of the marks, and as many behind the words as before them; a mark itself is `\\*`.",
  },
  {
    pattern: /(?<![=<>!\w])==(?=[^\s=])|(?<=[^\s=<>!])==(?![=\w])/g,
    is: "a mark that nothing opens or closes",
    hint: `Write \`==\` on both sides of the words. ${plain}`,
  },
  {
    pattern: /(?<=[\p{L}\d])\^[^\s^]{1,20}\^/gu,
    is: "superscript of another tool",
    hint: "Write `<sup>2</sup>`.",
  },
  {
    pattern: /(?<![\w:]):[a-z][a-z0-9_]+:(?![\w:])|(?<![\w:]):[+-]1:(?![\w:])/g,
    is: "a short code for an emoji",
    hint: "Write the character itself, or add the plugin `markdown-it-emoji` in `.eleventy.ts`.",
  },
  {
    pattern: /(?<![\p{L}\p{N}%])%%(?=\s*\p{L})/gu,
    is: "a comment that is never closed",
    hint: `Close it with \`%%\`: what is between is left out. ${plain}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}$])\$(?=\ufffc\ufffc[a-zA-Z]*\{|[a-zA-Z](?:\^|_[\da-z{\\]))/gu,
    is: "a formula that is never closed",
    hint: `Close it with \`$\`. ${plain}`,
  },
  {
    pattern: /\{#[^{}\n]*$/gm,
    is: "an id that is never closed",
    hint: "Close it with `}`: `## Words {#id}`.",
  },
  {
    pattern: /^#{2,6}(?=[^\s#])|^#{1,6}(?=[\u00a0\u3000\u200b])/gm,
    is: "a heading without a space behind its marks",
    hint: "Put a plain space between `#` and the words.",
  },
  {
    pattern: /^#\p{L}[\p{L}\p{N}_/-]*(?:[ \t]+#\p{L}[\p{L}\p{N}_/-]*)*[ \t]*$/gmu,
    is: "tags of another tool",
    hint: (found) =>
      `Tags stand above the text: \`tags: [${(found.match(/(?<=#)[^\s#]+/g) ?? []).join(", ")}]\`. A heading has a space behind its mark.`,
  },
  {
    pattern: /^(?:[-*+]|\d{1,9}[.)])(?=[\u00a0\u3000])/gm,
    is: "a list item without a plain space behind its mark",
    hint: "Put a plain space there: it is another kind, which looks the same.",
  },
  {
    pattern: /\[\[/g,
    is: "a link to an article that is never closed",
    hint: "Write `[[slug]]` or `[[slug|words]]`.",
  },
  {
    pattern: /\]\((?=[^\s()]+(?:\s|$))/g,
    is: "a link that is never closed",
    hint: "Close it with `)`; an address with spaces stands between `<` and `>`.",
  },
];

/** Whether any of the signs may be there at all, told quickly. */
const suspicious = /[{[\]*=^:%#$!?\u00a0\u3000]/;

const headingIds = /\{(?:#|formerly=)[^{}]*\}\s*$/;

/** Tells of what would be shown as it is written, though somebody meant something by it. */
export function unusedSyntax(md: MarkdownIt): void {
  // After whatever a site's own plugins read in a line, and before quotes change.
  md.core.ruler.before("replacements", "unused_syntax", (core) => {
    const state: RenderEnv = core.env;
    for (const [index, token] of core.tokens.entries()) {
      if (token.type !== "inline" || !suspicious.test(token.content)) continue;
      const isHeading = core.tokens[index - 1]?.type === "heading_open";
      const text = isHeading ? ownText(token).replace(headingIds, "") : ownText(token);
      if (!suspicious.test(text)) continue;
      const told = new Set<number>();
      for (const { pattern, is, hint } of signs) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          if (told.has(index)) continue;
          for (let i = 0; i < found.length; i++) told.add(index + i);
          const [line = ""] = found.split("\n", 1);
          const location = placeIn(state, token, index, line.length);
          state.report(
            diagnostic(
              location,
              "W381",
              `\`${line}\` is ${is}`,
              typeof hint === "string" ? hint : hint(found),
            ),
          );
        }
      }
    }
  });
}
