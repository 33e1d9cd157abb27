import type MarkdownIt from "markdown-it";

/** What markdown-it gives a link that was written as nothing but its address. */
export const bareMarkup = "linkify";

/** Up to a space, or a quote or mark that no address has and a text may put behind one. */
const tail = /^\/\/[\p{L}\p{N}[][^\s<>"“”„‟«»‹›`、。，．：；！？（）「」『』【】《》〈〉…]*/u;

/**
 * Makes links of `http://…` and `https://…` in a text, as on GitHub (https://github.github.com/gfm/#autolinks-extension-).
 * What only looks like an address, `www.…`, `name@…` or `notes.md`, stays text: half of it is names of files.
 */
export function bareAddresses(md: MarkdownIt): void {
  // The rule of whole texts looks for addresses without a scheme, too.
  md.core.ruler.disable("linkify");
  for (const scheme of ["ftp:", "mailto:", "//"]) md.linkify.add(scheme, null);
  const validate = (text: string, start: number) => lengthOf(text.slice(start));
  for (const scheme of ["http:", "https:"]) md.linkify.add(scheme, { validate });
}

/** How much of a text that begins behind a colon belongs to the address: not the sentence's own marks. */
function lengthOf(text: string): number {
  const [whole = ""] = tail.exec(text) ?? [];
  const found = whole.slice(0, endOfLabel(whole));
  let open = found.split("(").length - found.split(")").length;
  let end = found.length;
  while (end > 0) {
    const last = found.charAt(end - 1);
    if (last === ")" && open < 0) open++;
    else if (!/[.,:;!?*_~'’]/.test(last)) break;
    end--;
  }
  return end;
}

/** Where the words of a link end in which the address stands: at a bracket that none in it opens. */
function endOfLabel(text: string): number {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    open += bracket === "[" ? 1 : -1;
    if (open < 0) return index;
  }
  return text.length;
}
