import { footnote } from "@mdit/plugin-footnote";
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

/**
 * Footnotes, each moved behind the block that refers to it. There it is read in its place; on a wide
 * screen the stylesheet sets it into the margin beside that block. Notes have letters, because
 * numbers belong to the sources.
 */
export function notes(md: MarkdownIt): void {
  md.use(footnote);
  md.core.ruler.after("footnoteTail", "notes", (core) => {
    const start = core.tokens.findIndex(({ type }) => type === "footnote_block_open");
    if (start === -1) return;
    const tail = core.tokens.splice(start);
    for (const note of bodiesOf(tail)) {
      const id: number = note[0]?.meta.id;
      const [first] = note.filter(({ type }) => type === "inline");
      const number = new core.Token("note_number", "", 0);
      number.meta = { id };
      first?.children?.unshift(number);
      place(core.tokens, note, id, () => [
        new core.Token("notes_open", "", 1),
        new core.Token("notes_close", "", -1),
      ]);
    }
  });

  const { rules } = md.renderer;
  rules.notes_open = () => '<div class="notes">\n';
  rules.notes_close = () => "</div>\n";
  rules.footnote_open = (tokens, index) =>
    `<div class="note" id="footnote${idOf(tokens[index]) + 1}" role="doc-footnote">\n`;
  rules.footnote_close = () => "</div>\n";
  rules.note_number = (tokens, index) => {
    const id = idOf(tokens[index]);
    return `<a class="cite" href="#footnote-ref${id + 1}" aria-label="Note ${letter(id)}, back to the text">${letter(id)}</a> `;
  };
  rules.footnote_ref = (tokens, index) => {
    const id = idOf(tokens[index]);
    const again: number = tokens[index]?.meta.subId ?? 0;
    const own = `footnote-ref${id + 1}${again > 0 ? `-${again + 1}` : ""}`;
    return `<a class="cite" id="${own}" href="#footnote${id + 1}" role="doc-noteref"><span class="off"> Note </span>${letter(id)}</a>`;
  };
}

/** Each note's tokens, from its opening to its closing one, without the plugin's links back. */
function bodiesOf(tail: readonly Token[]): Token[][] {
  const bodies: Token[][] = [];
  for (const token of tail) {
    if (token.type === "footnote_open") bodies.push([]);
    if (/^footnote_(?:block_|anchor)/.test(token.type)) continue;
    bodies.at(-1)?.push(token);
  }
  return bodies;
}

/** Puts a note behind the outermost block that first refers to it, into the box of those already there. */
function place(tokens: Token[], note: Token[], id: number, box: () => Token[]): void {
  const reference = tokens.findIndex(({ children }) =>
    children?.some(({ type, meta }) => type === "footnote_ref" && meta.id === id),
  );
  let end = reference;
  for (let depth = depthAt(tokens, reference); depth > 0; ) {
    end += 1;
    depth += tokens[end]?.nesting ?? -depth;
  }
  // A note that only another note refers to stands in that note's box already.
  if (tokens[end]?.type === "notes_close") tokens.splice(end, 0, ...note);
  else if (tokens[end + 1]?.type === "notes_open") {
    const close = tokens.findIndex(({ type }, i) => i > end && type === "notes_close");
    tokens.splice(close, 0, ...note);
  } else {
    const [open, close] = box();
    if (open && close) tokens.splice(end + 1, 0, open, ...note, close);
  }
}

/** How many blocks are open around a token. */
function depthAt(tokens: readonly Token[], index: number): number {
  return tokens.slice(0, index).reduce((depth, { nesting }) => depth + nesting, 0);
}

function idOf(token: Token | undefined): number {
  return token?.meta.id ?? 0;
}

/** a to z, then aa, ab and so on. */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
