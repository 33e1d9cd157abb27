import { dl } from "@mdit/plugin-dl";
import { footnote } from "@mdit/plugin-footnote";
import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { inlineMap } from "./inline-map.ts";

/** An inline token that is more than words, with its offsets in the text. */
export interface InlineSpan {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  /** For a link: where its words begin and end. */
  readonly words: { readonly start: number; readonly end: number } | undefined;
}

/** A block token and its offsets in the text: from its first line to behind its last. */
export interface BlockSpan {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** A run of inline Markdown. `toText` maps an offset in `source` to one in the text, if it has one. */
export interface InlineRun {
  readonly source: string;
  readonly parent: Token | undefined;
  readonly tokens: readonly Token[];
  readonly spans: readonly InlineSpan[];
  readonly start: number;
  readonly end: number;
  toText(offset: number): number | undefined;
}

/** A text's blocks and runs of words, with their offsets in it. */
export interface ParsedMarkdown {
  readonly blocks: readonly BlockSpan[];
  readonly runs: readonly InlineRun[];
}

/**
 * The parser that builds use, without what this program adds to Markdown: foreign texts are read as
 * their generators read them. (micromark, which has positions, takes 14 s for a table of 64 kB.)
 */
const md = new MarkdownIt({ html: true }).use(footnote).use(dl);
md.disable(["footnoteInline", "text_join"]);
// Addresses are looked up as they are written.
md.normalizeLink = (href) => href;
md.validateLink = () => true;

class PlacedState extends md.inline.State {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    if (type.startsWith("link_")) token.meta = { words: this.pos };
    return token;
  }
}
md.inline.State = PlacedState;

/** Every inline rule notes where the tokens that it makes begin and end. */
const rules = md.inline.ruler.getRules("").map((rule): typeof rule => (state, silent) => {
  const start = state.pos;
  const before = state.tokens.length;
  if (!rule(state, silent)) return false;
  if (silent) return true;
  for (let i = before; i < state.tokens.length; i++) {
    const token = state.tokens[i];
    // Those within a link have been placed already.
    if (!token || token.type === "text" || token.meta?.end !== undefined) continue;
    token.meta = { ...token.meta, start, end: state.pos };
  }
  return true;
});
md.inline.ruler.getRules = () => rules;

/** Reads Markdown with the place of everything that may have to be changed. Line ends must be `\n`. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const tokens = md.parse(text, {});
  const starts = lineStarts(text);
  const blocks: BlockSpan[] = [];
  const runs: InlineRun[] = [];
  let lines: [number, number] = [0, 0];
  let cellsEnd = 0;
  for (const [i, token] of tokens.entries()) {
    lines = token.map ?? lines;
    const start = starts[lines[0]] ?? text.length;
    const end = starts[lines[1]] ?? text.length;
    if (token.type === "tr_open") cellsEnd = start;
    if (token.type !== "inline") {
      if (token.map) blocks.push({ token, start, end });
      continue;
    }
    const parent = tokens[i - 1];
    const isCell = parent?.type === "th_open" || parent?.type === "td_open";
    const map = inlineMap(text, token.content, isCell ? cellsEnd : start, end);
    if (isCell) cellsEnd = map.end;
    const spans = (token.children ?? []).flatMap((child, at, all) =>
      spanOf(child, at, all, map.toText),
    );
    runs.push({ source: token.content, parent, tokens: token.children ?? [], spans, ...map });
  }
  return { blocks, runs };
}

function spanOf(
  token: Token,
  index: number,
  all: readonly Token[],
  toText: InlineRun["toText"],
): InlineSpan[] {
  const meta: { start?: number; end?: number; words?: number } = token.meta ?? {};
  if (meta.start === undefined || meta.end === undefined || token.nesting < 0) return [];
  const start = toText(meta.start);
  const end = toText(meta.end);
  if (start === undefined || end === undefined) return [];
  if (token.type !== "link_open" || token.markup === "autolink") {
    return [{ token, start, end, words: undefined }];
  }
  const close = closingOf(token, index, all);
  const from = meta.words === undefined ? undefined : toText(meta.words);
  const to = close?.meta?.words === undefined ? undefined : toText(close.meta.words);
  if (from === undefined || to === undefined) return [];
  return [{ token, start, end, words: { start: from, end: to } }];
}

/** A link's closing token: links hold no links, so it is the next. */
function closingOf(token: Token, index: number, all: readonly Token[]): Token | undefined {
  for (let i = index + 1; i < all.length; i++) {
    const one = all[i];
    if (one?.type === "link_close" && one.level === token.level) return one;
  }
  return undefined;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}
