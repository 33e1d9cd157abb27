import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeIn } from "./inline-locations.ts";
import { ownText } from "./own-text.ts";
import type { RenderEnv } from "./render-env.ts";

/** A sign, a name, and what Pandoc has behind it: `@doe99 [p. 33]`. */
const bare =
  /(?<![\p{L}\p{N}\]/.@\\[\ufffb\ufffc-])@([a-z][\w:.#$%&+?<>~/-]*[\w])([ \t]+\[(?:pp?\.|ch(?:ap)?\.|sec\.|fig\.|see\b|\d)[^\]\n]{0,80}\])?/giu;

/** How those who write papers name what they cite: a surname and a year, `smith2020` or `vaswani2017attention`. */
const surnameAndYear = /^[a-z]{2,}[a-z_:-]*(?:19|20)\d\d(?!\d)[a-z_-]*$/i;

const cited = /\[@[\w:.-]+[\];,](?![([])/;

/**
 * Tells of citations without brackets, `@doe99`, which Pandoc reads. Most names behind such a sign are people's: it is a
 * citation where the text has a source of that name, a page follows, or the text cites others and the name has a year in it.
 */
export function bareCitations(md: MarkdownIt): void {
  md.core.ruler.before("replacements", "bare_citations", (core) => {
    const state: RenderEnv = core.env;
    const known = new Set(state.sourceIds);
    const cites = known.size > 0 || core.tokens.some(({ content }) => cited.test(content));
    for (const token of core.tokens) {
      if (token.type !== "inline" || !token.content.includes("@")) continue;
      for (const { 0: whole, 1: name = "", 2: page, index } of ownText(token).matchAll(bare)) {
        if (page === undefined && !known.has(name) && !(cites && surnameAndYear.test(name)))
          continue;
        const location = placeIn(state, token, index, whole.length);
        const first = known.has(name) ? "" : ", with the source in `sources:` above";
        const hint = `Write \`[@${name}]\`${first}. Put a backslash before the sign if it is somebody's name.`;
        const message = `\`${whole}\` is a citation as Pandoc writes it`;
        state.report(diagnostic(location, "W381", message, hint));
      }
    }
  });
}
