import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type { Delimiter } from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeIn } from "./inline-locations.ts";
import type { RenderEnv } from "./render-env.ts";

/** What a single tilde is known by among delimiters: `~` does not close `~~`. */
const single = -0x7e;

/**
 * `~text~` strikes out as `~~text~~` does, which markdown-it knows
 * (https://github.github.com/gfm/#strikethrough-extension-).
 */
export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.before("strikethrough", "single_tilde", (inline, silent) => {
    if (silent || inline.src[inline.pos] !== "~") return false;
    const { can_open: open, can_close: close, length } = inline.scanDelims(inline.pos, true);
    if (length === 2) return false;
    // Three or more strike nothing out.
    if (length > 2) {
      inline.pending += "~".repeat(length);
      inline.pos += length;
      return true;
    }
    inline.push("text", "", 0).content = "~";
    const token = inline.tokens.length - 1;
    inline.delimiters.push({ marker: single, length: 0, token, end: -1, open, close });
    inline.pos += 1;
    return true;
  });
  md.inline.ruler2.before("strikethrough", "single_tilde", (inline) => {
    strike(inline, inline.delimiters);
    for (const meta of inline.tokens_meta) if (meta) strike(inline, meta.delimiters);
    return true;
  });
  // Pandoc's subscript, `H~2~O`, is struck out on GitHub too, and nobody means that.
  md.core.ruler.after("inline", "subscripts", (core) => {
    const state: RenderEnv = core.env;
    for (const block of core.tokens) {
      if (!block.children?.some(({ type, markup }) => type === "s_open" && markup === "~"))
        continue;
      for (const { 0: written, 1: low, index } of block.content.matchAll(subscript)) {
        const hint = `Write \`<sub>${low}</sub>\`, or \`~~${low}~~\` to strike it out.`;
        const message = `\`${written}\` is subscript of another tool, and is struck out here`;
        const location = placeIn(state, block, index, written.length);
        state.report(diagnostic(location, "W381", message, hint));
      }
    }
  });
}

/** What stands low behind a letter: a number, or a letter or two. */
const subscript = /(?<=[\p{L}\p{N})])~(\d{1,4}|[\p{L}\d]{1,2}|max|min)~(?!~)/gu;

function strike({ tokens }: StateInline, delimiters: readonly Delimiter[]): void {
  for (const { marker, token, end } of delimiters) {
    const closing = delimiters[end];
    if (marker !== single || !closing) continue;
    becomeStrike(tokens[token], "s_open", 1);
    becomeStrike(tokens[closing.token], "s_close", -1);
  }
}

/** Field by field, as `Object.assign` takes ten times as long, and a text may have a hundred thousand. */
function becomeStrike(token: Token | undefined, type: string, nesting: -1 | 1): void {
  if (!token) return;
  token.type = type;
  token.tag = "s";
  token.markup = "~";
  token.content = "";
  token.nesting = nesting;
}
