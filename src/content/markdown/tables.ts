import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { escapeHtml } from "./escape-html.ts";
import type { RenderEnv } from "./render-env.ts";

/** A wide table scrolls in a box of its own, which a keyboard can reach. */
export function tables(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.table_open = (_tokens, _index, _options, { locale }: RenderEnv) =>
    `<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(locale.words.text.table)}"><table>\n`;
  rules.table_close = () => "</table></div>\n";
  for (const cell of ["th_open", "td_open"]) {
    rules[cell] = (tokens, index) => {
      const side = sideOf(tokens[index]);
      return `<${tokens[index]?.tag}${side === undefined ? "" : ` class="${side}"`}>`;
    };
  }
}

/** To which side a column is aligned. markdown-it says it with an inline style, which the policy forbids. */
export function sideOf(cell: Token | undefined): string | undefined {
  return /text-align:(\w+)/.exec(cell?.attrGet("style") ?? "")?.[1];
}
