import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { Nesting } from "markdown-it/lib/token.mjs";
import type { SourceLocation } from "../../diagnostics/diagnostic.ts";
import { type InlineRun, placeInRun } from "./inline-run.ts";
import type { RenderEnv } from "./render-env.ts";

/** Where an inline token begins: in which run, and how far into it. */
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

/** Where a token begins; undefined for one of a kind that isn't noted, and for those among the words of a picture. */
export function startOf(state: RenderEnv, token: Token): Start | undefined {
  return placesIn(state).starts.get(token);
}

/** Where `length` characters stand in the source, `shift` characters behind the token's start. */
export function locationOf(
  state: RenderEnv,
  token: Token,
  length: number,
  shift = 0,
): SourceLocation {
  const start = startOf(state, token);
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

/** As a bar that is text has to be written in a table. */
function escapeBars(text: string): string {
  return text.replaceAll("|", "\\|");
}
