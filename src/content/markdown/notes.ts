import { footnote } from "@mdit/plugin-footnote";
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { fill } from "../../i18n/format.ts";
import { escapeHtml } from "./escape-html.ts";
import { notePlaces } from "./note-places.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Footnotes, each moved behind the block that refers to it. There it is read in its place; on a wide
 * screen the stylesheet sets it into the margin beside that block. Notes have letters, because
 * numbers belong to the sources.
 */
export function notes(md: MarkdownIt): void {
  md.use(footnote);
  // One way to write a note: what stands in `^[…]` has no place, and comes after most rules have looked.
  md.disable("footnoteInline");
  // The plugin's own hands each note's tokens to one call, which a note as long as a book is too long for.
  md.core.ruler.at("footnoteTail", (core) => {
    core.tokens = withNotesLast(core);
  });
  md.core.ruler.after("footnoteTail", "notes", (core) => {
    const start = core.tokens.findIndex(({ type }) => type === "footnote_block_open");
    if (start === -1) return;
    const unplaced = notesOf(core.tokens.splice(start));
    for (const note of unplaced.values()) {
      const number = new core.Token("note_number", "", 0);
      number.meta = note[0]?.meta;
      const first = note[1]?.type === "paragraph_open" ? note[2]?.children : undefined;
      if (first) first.unshift(number);
      // What begins with a list, a quotation or code has its letter, and so its way back, above it.
      else note.splice(1, 0, ...paragraphOf(core, number));
    }
    const tokens: Token[] = [];
    let depth = 0;
    let referred: number[] = [];
    for (const token of core.tokens) {
      tokens.push(token);
      depth += token.nesting;
      for (const id of referencesOf(token)) referred.push(id);
      if (depth > 0) continue;
      const notes = takeNotes(unplaced, referred);
      referred = [];
      if (notes.length === 0) continue;
      tokens.push(new core.Token("notes_open", "", 1));
      for (const one of notes) tokens.push(one);
      tokens.push(new core.Token("notes_close", "", -1));
    }
    core.tokens = tokens;
    const state: RenderEnv = core.env;
    for (const token of tokens) {
      if (token.type === "footnote_open") state.ids.add(noteId(token));
      for (const child of token.children ?? []) {
        if (child.type === "footnote_ref") state.ids.add(referenceId(child));
      }
    }
    const places = unplaced.size > 0 ? notePlaces(core.src, state) : undefined;
    for (const [note] of unplaced.values()) {
      const label: string = note?.meta.label;
      const location = places?.first(label) ?? state.find(null, "");
      const hint = `Put \`[^${label}]\` into the text, or take the note out.`;
      const message = `nothing but notes refers to the note \`${label}\``;
      state.report(diagnostic(location, "E353", message, hint));
    }
  });

  const { rules } = md.renderer;
  rules.notes_open = () => '<div class="notes">\n';
  rules.notes_close = () => "</div>\n";
  rules.footnote_open = (tokens, index) =>
    `<div class="note" id="${noteId(tokens[index])}" role="doc-footnote">\n`;
  rules.footnote_close = () => "</div>\n";
  rules.note_number = (tokens, index, _options, { locale }: RenderEnv) => {
    const id = idOf(tokens[index]);
    const name = escapeHtml(fill(locale.words.text.noteBack, { letter: letter(id) }));
    return `<a class="cite" href="#footnote-ref${id + 1}" aria-label="${name}">[${letter(id)}]</a> `;
  };
  rules.footnote_ref = (tokens, index, _options, { locale }: RenderEnv) => {
    const name = escapeHtml(locale.words.text.note);
    return `<a class="cite" id="${referenceId(tokens[index])}" href="#${noteId(tokens[index])}" role="doc-noteref" aria-label="${name} ${letterOf(tokens[index])}">[${letterOf(tokens[index])}]</a>`;
  };
}

/** What the plugin keeps of the notes that are referred to, in the order of their first reference. */
interface WithNotes {
  readonly footnotes?: { readonly list?: readonly { readonly label: string }[] };
}

/** The tokens outside of notes, and behind them those of each note that is referred to. */
function withNotesLast(core: StateCore): Token[] {
  const { footnotes }: WithNotes = core.env;
  const texts = new Map<string, Token[]>();
  const tokens: Token[] = [];
  let within = tokens;
  for (const token of core.tokens) {
    if (token.type === "footnote_reference_open") {
      within = [];
      texts.set(token.meta.label, within);
    } else if (token.type === "footnote_reference_close") within = tokens;
    else within.push(token);
  }
  const list = footnotes?.list ?? [];
  if (list.length > 0) tokens.push(new core.Token("footnote_block_open", "", 1));
  for (const [id, { label }] of list.entries()) {
    const open = new core.Token("footnote_open", "", 1);
    open.meta = { id, label };
    tokens.push(open);
    for (const token of texts.get(label) ?? []) tokens.push(token);
    tokens.push(new core.Token("footnote_close", "", -1));
  }
  return tokens;
}

function paragraphOf(core: StateCore, child: Token): Token[] {
  const inline = new core.Token("inline", "", 0);
  return [
    Object.assign(new core.Token("paragraph_open", "p", 1), { block: true }),
    Object.assign(inline, { children: [child], content: "" }),
    Object.assign(new core.Token("paragraph_close", "p", -1), { block: true }),
  ];
}

/** Each note's tokens by its id, from its opening to its closing one, without the plugin's links back. */
function notesOf(tail: readonly Token[]): Map<number, Token[]> {
  const notes = new Map<number, Token[]>();
  let note: Token[] = [];
  for (const token of tail) {
    if (token.type === "footnote_open") {
      note = [];
      notes.set(idOf(token), note);
    }
    if (token.type !== "footnote_block_open") note.push(token);
  }
  return notes;
}

/** The tokens of the notes referred to that have no place yet, and of those that only they refer to. */
function takeNotes(unplaced: Map<number, Token[]>, referred: readonly number[]): Token[] {
  const taken: Token[] = [];
  const ids = new Set(referred);
  for (const id of ids) {
    for (const token of unplaced.get(id) ?? []) {
      taken.push(token);
      for (const other of referencesOf(token)) ids.add(other);
    }
    unplaced.delete(id);
  }
  return taken;
}

/** The notes that an inline token refers to, in order. */
function referencesOf({ children }: Token): number[] {
  return (children ?? []).filter(({ type }) => type === "footnote_ref").map(idOf);
}

/** The id of a note, of the token that refers to it or opens it. */
export function noteId(token: Token | undefined): string {
  return `footnote${idOf(token) + 1}`;
}

/** The id of a place in the text that refers to a note. */
export function referenceId(token: Token | undefined): string {
  const again: number = token?.meta.subId ?? 0;
  return `footnote-ref${idOf(token) + 1}${again > 0 ? `-${again + 1}` : ""}`;
}

function idOf(token: Token | undefined): number {
  return token?.meta.id ?? 0;
}

/** The letter of a note, or of a place that refers to one. */
export function letterOf(token: Token | undefined): string {
  return letter(idOf(token));
}

/** a to z, then aa, ab and so on. */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
