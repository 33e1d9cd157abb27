import type Token from "markdown-it/lib/token.mjs";
import type { Report, SourceLocation } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../source-text.ts";
import type {
  AttachedFile,
  Citation,
  DrawnDiagram,
  FigureSummary,
  OutlineEntry,
  Reference,
  Video,
  WikiLink,
} from "./document.ts";
import type { InlineRun } from "./inline-run.ts";
import type { RenderOptions } from "./render-options.ts";

/** What the Markdown rules of one document share while it is rendered (markdown-it's `env`). */
export interface RenderEnv extends RenderOptions {
  readonly report: Report;
  /** The place of the next `needle` in the body lines (counted from 0, end excluded). */
  find(lines: readonly [number, number] | null, needle: string): SourceLocation;
  /** A line of the body (counted from 0), without its end. */
  lineText(line: number): string;
  /** The place at a line of the body and a column, both counted from 0. */
  locate(line: number, column: number, length: number): SourceLocation;
  /** What the inline parser is reading. */
  run: InlineRun | undefined;
  readonly outline: OutlineEntry[];
  /** Every id in the document, so that fragments can be checked. */
  readonly ids: Set<string>;
  /** The ids that people link to: those of headings, old and new, and of figures. */
  readonly anchors: string[];
  /** Links within the site. */
  readonly links: Reference[];
  /** Links to other sites. */
  readonly outgoing: Reference[];
  readonly wikiLinks: WikiLink[];
  readonly images: Reference[];
  /** The files beside it that it links to. */
  readonly attached: AttachedFile[];
  readonly diagrams: DrawnDiagram[];
  readonly citations: Citation[];
  readonly figures: FigureSummary[];
  readonly videos: Video[];
  /** The language of each block of code in which lines are marked, added, removed or numbered. */
  readonly markedCode: string[];
  /** The headings that nothing stands under. */
  readonly emptySections: SourceLocation[];
  /** The prose, for counting words and comparing articles. */
  readonly prose: string[];
}

/** A run of inline tokens, with the lines of the block that it stands in. */
export interface InlineBlock {
  readonly children: Token[];
  readonly lines: readonly [number, number] | null;
}

/** Every run of inline tokens. Those in table cells have no lines of their own, so they get their row's. */
export function inlineBlocks(tokens: readonly Token[]): InlineBlock[] {
  const blocks: InlineBlock[] = [];
  let lines: [number, number] | null = null;
  for (const { map, children } of tokens) {
    lines = map ?? lines;
    if (children) blocks.push({ children, lines });
  }
  return blocks;
}

/**
 * What the rules of one text share, before any of them has run.
 * @param bodyOffset where the text begins in its file, behind the front matter
 */
export function renderEnv(
  source: SourceText,
  bodyOffset: number,
  options: RenderOptions,
  report: Report,
): RenderEnv {
  const firstLine = source.at(bodyOffset).line;
  const ends = new Map<string, number>();

  return {
    ...options,
    report,
    find(lines, needle) {
      const [from, to] = lines ?? [0, Number.MAX_SAFE_INTEGER];
      const start = source.lineStart(firstLine + from);
      const end = source.lineStart(firstLine + to);
      // Each call finds the next place of the same words.
      const key = `${from} ${needle}`;
      const found = source.text.indexOf(needle, ends.get(key) ?? start);
      if (found !== -1 && found < end) {
        ends.set(key, found + needle.length);
        return source.at(found, needle.length);
      }
      const indent = /^[ \t]*/.exec(source.text.slice(start, end))?.[0].length ?? 0;
      return source.at(start + indent);
    },
    lineText: (line) =>
      source.text
        .slice(source.lineStart(firstLine + line), source.lineStart(firstLine + line + 1))
        .replace(/\n$/, ""),
    locate: (line, column, length) =>
      source.at(source.lineStart(firstLine + line) + column, length),
    run: undefined,
    outline: [],
    ids: new Set(),
    anchors: [],
    links: [],
    outgoing: [],
    wikiLinks: [],
    images: [],
    attached: [],
    diagrams: [],
    citations: [],
    figures: [],
    videos: [],
    markedCode: [],
    emptySections: [],
    prose: [],
  };
}
