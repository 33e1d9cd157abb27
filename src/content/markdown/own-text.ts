import type Token from "markdown-it/lib/token.mjs";

/**
 * A block's text as it is written, with everything blanked out that has become something: code, links, formulas,
 * and what was escaped. So every offset stays true.
 */
export function ownText({ content, children }: Token): string {
  let text = "";
  for (const { type, content: own, markup } of children ?? []) {
    const written = type === "text_special" ? markup : own;
    if (written === "" || type === "image" || type === "wiki_title") continue;
    const at = content.indexOf(written, text.length);
    if (at === -1) continue;
    // Line ends stay, so that a line begins where it does.
    text += content.slice(text.length, at).replace(/[^\n]/g, "\ufffc");
    text += type === "text" ? written : written.replace(/[^\n]/g, "\ufffc");
  }
  return text + content.slice(text.length).replace(/[^\n]/g, "\ufffc");
}
