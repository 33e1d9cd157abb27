import type Token from "markdown-it/lib/token.mjs";

/** What stands for each character of an escape in `ownText`; U+FFFC stands for all else that has become something. */
export const escaped = "\ufffb";

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
    // Line ends stay, so that a line begins where it does, and so do the spaces that Markdown leaves out there.
    const gap = content.slice(text.length, at);
    text += /^\s*$/.test(gap) ? gap : gap.replace(/[^\n]/g, "\ufffc");
    // A backslash before what it can't escape is text.
    const isText = type === "text" || (type === "text_special" && own === markup);
    const blank = type === "text_special" ? escaped : "\ufffc";
    text += isText ? written : written.replace(/[^\n]/g, blank);
  }
  return text + content.slice(text.length).replace(/[^\n]/g, "\ufffc");
}
