import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { brokenMarkdown } from "./broken-markdown.ts";
import { foreignFormulas } from "./foreign-formulas.ts";
import { foreignMarkup } from "./foreign-markup.ts";
import { foreignSigns } from "./foreign-signs.ts";
import { placeIn } from "./inline-locations.ts";
import { mayBeMistyped, mistypedSigns, unclosedCode } from "./mistyped-signs.ts";
import { ownText } from "./own-text.ts";
import { pastedSigns } from "./pasted-signs.ts";
import type { RenderEnv } from "./render-env.ts";
import type { Sign } from "./sign.ts";

/** Whether any of the signs may be there at all, told quickly: as one pattern they take twice as long. */
const suspicious = [
  /[{[\]*_=^:%#$!?+@\\<&\u00a0\u3000【［＊＃＞]/,
  /turn\d/,
  /''|---|\d--\d/,
  /^(?:(?:import|export)[ \t]|-+8|\.\.|h[1-6]\.|bq\.)/,
  /\n(?:[ \t]*(?:[\d•‣▪●◦·–—①-⑳-]|\(?[b-z]\))|(?:import|export)[ \t]|-+8|\.\.|h[1-6]\.)/,
  /\|.*-{2}/,
];

function isSuspicious(text: string): boolean {
  return suspicious.some((pattern) => pattern.test(text));
}

/** Signs, and whether any of them may be in a text. */
const groups: readonly {
  readonly signs: readonly Sign[];
  readonly mayBeIn: (text: string) => boolean;
}[] = [
  {
    signs: [...pastedSigns, ...foreignMarkup, ...foreignSigns, ...brokenMarkdown],
    mayBeIn: isSuspicious,
  },
  { signs: mistypedSigns, mayBeIn: mayBeMistyped },
];

/** Tells of what would be shown as it is written, though somebody meant something by it. */
export function unusedSyntax(md: MarkdownIt): void {
  // After whatever a site's own plugins read in a line, and before quotes change.
  md.core.ruler.before("replacements", "unused_syntax", (core) => {
    const state: RenderEnv = core.env;
    core.tokens.forEach((token, at) => {
      if (token.type !== "inline") return;
      if (!groups.some(({ mayBeIn }) => mayBeIn(token.content))) return;
      const text = ownText(token);
      const told = new Set<number>();
      for (const { index, length } of foreignFormulas(token, text)) {
        const [line = ""] = token.content.slice(index, index + length).split("\n", 1);
        state.report(
          diagnostic(
            placeIn(state, token, index, line.length),
            "W381",
            `\`${line}\` is a formula as TeX writes it`,
            "Write `$` on both sides, or `$$` on lines of their own.",
          ),
        );
      }
      const some = groups.flatMap(({ mayBeIn, signs }) => (mayBeIn(text) ? signs : []));
      const isCell = core.tokens[at - 1]?.type === "td_open";
      for (const sign of some) {
        if (isCell && sign === unclosedCode) continue;
        const { pattern, is, hint } = sign;
        for (const { 0: found, index } of text.matchAll(pattern)) {
          if (told.has(index)) continue;
          const whole = token.content.slice(index, index + found.length);
          const toWrite = typeof hint === "string" ? hint : hint(whole);
          if (toWrite === undefined) continue;
          for (let i = 0; i < found.length; i++) told.add(index + i);
          const [line = ""] = whole.split("\n", 1);
          const location = placeIn(state, token, index, line.length);
          state.report(diagnostic(location, "W381", `\`${line}\` is ${is}`, toWrite));
        }
      }
    });
  });
}
