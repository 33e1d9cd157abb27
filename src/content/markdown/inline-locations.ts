import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { Nesting } from "markdown-it/lib/token.mjs";
import type { SourceLocation } from "../../diagnostics/diagnostic.ts";
import { bareMarkup } from "./bare-addresses.ts";
import type { RenderEnv } from "./render-env.ts";

/** What the inline parser reads of a block: its text without the marks of the blocks around it. */
export interface InlineRun {
  readonly content: string;
  /** The line of the body that it begins in, counted from 0. */
  readonly line: number;
  /** The column, counted from 0, where a table's cell begins; undefined for other blocks. */
  readonly cellColumn: number | undefined;
}

interface Start {
  readonly run: InlineRun;
  readonly offset: number;
}

/** What markdown-it doesn't keep of a text: where its inline tokens begin, and what was read of its blocks. */
interface Places {
  readonly starts: Map<Token, Start>;
  readonly runs: Map<Token, InlineRun>;
}

/** By text, not by token: a weak map of a hundred thousand tokens takes longer than reading them. */
const placesOf = new WeakMap<object, Places>();

function placesIn(state: object): Places {
  const known = placesOf.get(state);
  if (known) return known;
  const places = { starts: new Map(), runs: new Map() };
  placesOf.set(state, places);
  return places;
}

/** The tokens that somebody may have something to say about. */
const located = new Set([
  ...[
    "citation",
    "embed",
    "footnote_ref",
    "html_inline",
    "image",
    "link_open",
    "link_close",
    "math_inline",
  ],
]);

/** Notes where inline tokens begin, so that a diagnostic is at that place and not at one that looks like it. */
export function inlineLocations(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override push(type: string, tag: string, nesting: Nesting): Token {
      const token = super.push(type, tag, nesting);
      if (located.has(type)) noteStart(token, this);
      return token;
    }
  };

  md.core.ruler.at("inline", (core) => {
    const state: RenderEnv = core.env;
    const { runs } = placesIn(state);
    let line = 0;
    let column = 0;
    for (const token of core.tokens) {
      const { type, map, content, children } = token;
      if (map) [line, column] = [map[0], 0];
      if (type !== "inline" || !children) continue;
      let cellColumn: number | undefined;
      // A table's cells have no lines of their own; the row before them has.
      if (!map) {
        const written = escapeBars(content);
        cellColumn = Math.max(column, state.lineText(line).indexOf(written, column));
        column = cellColumn + written.length;
      }
      state.run = { content, line, cellColumn };
      runs.set(token, state.run);
      core.md.inline.parse(content, core.md, state, children);
    }
    state.run = undefined;
  });
}

function noteStart(token: Token, { env, src, pos }: StateInline): void {
  const { run }: RenderEnv = env;
  // The words of a picture are read by a parser of their own.
  if (run?.content === src) placesIn(env).starts.set(token, { run, offset: pos });
}

/** Where `length` characters stand in the source, `shift` characters behind the token's start. */
export function locationOf(
  state: RenderEnv,
  token: Token,
  length: number,
  shift = 0,
): SourceLocation {
  const start = placesIn(state).starts.get(token);
  // It stands among the words of a picture.
  if (!start) return state.find(null, token.content);
  return placeInRun(state, start.run, start.offset + shift, length);
}

/** Where `length` characters stand in the source, from an offset in the text of a block's `inline` token. */
export function placeIn(
  state: RenderEnv,
  block: Token,
  offset: number,
  length: number,
): SourceLocation {
  const run = placesIn(state).runs.get(block);
  return run ? placeInRun(state, run, offset, length) : state.find(block.map, "");
}

/** Where something begins in a run, sought once: thousands of places may be asked for in one. */
interface RunIndex {
  /** The offset of each line, and of each bar in a table's cell. */
  readonly offsets: readonly number[];
  /** By line, the column in the source at which its text begins, once it is known. */
  readonly columns: number[];
}

const indexes = new WeakMap<InlineRun, RunIndex>();

function indexOf(run: InlineRun): RunIndex {
  const known = indexes.get(run);
  if (known) return known;
  const sought = run.cellColumn === undefined ? "\n" : "|";
  const offsets: number[] = [];
  for (let at = run.content.indexOf(sought); at !== -1; at = run.content.indexOf(sought, at + 1)) {
    offsets.push(at);
  }
  const index = { offsets, columns: [] };
  indexes.set(run, index);
  return index;
}

/** How many of some rising numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeInRun(
  state: RenderEnv,
  run: InlineRun,
  offset: number,
  length: number,
): SourceLocation {
  const { content, line, cellColumn } = run;
  const { offsets, columns } = indexOf(run);
  const before = countBelow(offsets, offset);
  // Each bar before it has a backslash in the source.
  if (cellColumn !== undefined) return state.locate(line, cellColumn + offset + before, length);
  const lineStart = before === 0 ? 0 : (offsets[before - 1] ?? 0) + 1;
  let column = columns[before];
  if (column === undefined) {
    const text = content.slice(lineStart, offsets[before] ?? content.length);
    // Only marks of blocks stand before a line of text, and only those of a heading behind it.
    column = Math.max(0, state.lineText(line + before).lastIndexOf(text.trimEnd()));
    columns[before] = column;
  }
  return state.locate(line + before, column + offset - lineStart, length);
}

/** As a bar that is text has to be written in a table. */
function escapeBars(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** What ends an address that stands in a text. */
const addressEnd = /[\s<]/g;

/** Where a link's or picture's destination is written; that of all of it where the destination stands elsewhere. */
export function destinationPlace(
  state: RenderEnv,
  md: MarkdownIt,
  token: Token,
  close: Token | undefined,
): SourceLocation {
  const { starts } = placesIn(state);
  const start = starts.get(token);
  if (!start) return state.find(null, "");
  const { content } = start.run;
  if (token.markup === "autolink") {
    return locationOf(state, token, content.indexOf(">", start.offset) - start.offset - 1, 1);
  }
  if (token.markup === bareMarkup) {
    // It was found at its colon.
    const colon = start.offset;
    const scheme = /s/i.test(content.charAt(colon - 1)) ? "https" : "http";
    addressEnd.lastIndex = colon;
    const end = addressEnd.exec(content)?.index ?? content.length;
    return locationOf(state, token, scheme.length + end - colon, -scheme.length);
  }
  const isImage = token.type === "image";
  const labelEnd = isImage
    ? start.offset + 2 + token.content.length
    : ((close && starts.get(close)?.offset) ?? start.offset);
  const [opening] = /^\]\(\s*<?/.exec(content.slice(labelEnd)) ?? [];
  if (opening === undefined) {
    // The brackets belong to it: `![` before a picture's words, `[` before a link's.
    const shift = isImage ? 0 : -1;
    return locationOf(state, token, labelEnd + 1 - start.offset - shift, shift);
  }
  const from = labelEnd + opening.length;
  const bracket = opening.endsWith("<") ? 1 : 0;
  const { pos } = md.helpers.parseLinkDestination(content, from - bracket, content.length);
  return locationOf(state, token, Math.max(0, pos - from - bracket), from - start.offset);
}
