import type Token from "markdown-it/lib/token.mjs";
import type { Report, SourceLocation } from "../../diagnostics/diagnostic.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Words } from "../../i18n/words.ts";
import type { Attachment } from "../attachments.ts";
import type { Slug } from "../schemas/values.ts";
import type { SourceText } from "../source-text.ts";
import type { InlineRun } from "./inline-locations.ts";
import type { Video } from "./videos.ts";

/** A heading that can be linked to. */
export interface OutlineEntry {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A link or picture as it stands in the rendered document, and where the author wrote it. */
export interface Reference {
  readonly href: string;
  readonly location: SourceLocation;
}

/** A link to an article by its slug, which says nothing of where that is. */
export interface WikiLink {
  readonly slug: Slug;
  /** The heading that it leads to, with `#`; empty for the article as a whole. */
  readonly fragment: string;
  readonly location: SourceLocation;
}

/** A file that is published because the text links to it. */
export interface AttachedFile {
  /** Its path from the text. */
  readonly name: string;
  readonly path: string;
  readonly hash: string;
}

/** A diagram that was drawn, as a file of its own. */
export interface DrawnDiagram {
  /** Its SVG. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** How often a source is cited, in the order of first use. */
export interface Citation {
  readonly id: string;
  uses: number;
}

/** A picture that lies beside the Markdown file. */
export interface Picture {
  /** In pixels, as it is shown: turned as the camera says. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
  readonly kind: "photo" | "animation" | "drawing";
  /** A drawing's SVG, in which nothing can do harm. */
  readonly markup?: string;
}

/** A figure that stands in a document, for lists of figures. */
export interface FigureSummary {
  readonly name: string;
  readonly title: string;
  /** What it says in its default preset. */
  readonly takeaway: string;
  /** Its drawing in its default preset, as SVG, small and without words. */
  readonly thumbnail: string;
}

/** Draws a figure's static frame, or says what is wrong and which words would have been right. */
export type RenderFigure = (
  name: string,
  settings: Readonly<Record<string, string>>,
  words: Words["figure"],
  /** Where a text shows a part of a figure: under which id, and with which of its controls, if with any. */
  step?: { readonly id: string; readonly controls: readonly string[] } | undefined,
) =>
  | (FigureSummary & {
      readonly html: string;
      /** For readers that know nothing of our stylesheet, script and policy. */
      readonly feedHtml: string;
      /** Its words, without those in the picture. */
      readonly text: string;
      /** The ids that it has on the page. */
      readonly ids: readonly string[];
    })
  | { readonly problem: string; readonly known: readonly string[]; readonly written: string }
  | {
      /** What its code did wrong. */
      readonly failed: string;
      readonly place: SourceLocation | undefined;
      readonly isReported: boolean;
    };

/** Reads a file of code; undefined, and reported, if it isn't text. */
export type Example = (report: Report) => string | undefined;

/** What a document may refer to besides its own text. */
export interface RenderOptions {
  readonly renderFigure: RenderFigure;
  readonly locale: Locale;
  /** Code files that may be included, by path within this article's examples folder. */
  readonly examples: ReadonlyMap<string, Example>;
  /** Pictures beside the file and in folders there, by their path from it (NFC, with slashes). */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Other files there, by the same path; published if the text links to them. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** The ids of the sources in the front matter; undefined when it could not be read. */
  readonly sourceIds: readonly string[] | undefined;
  /** The ids of headings that were released at this page's address. */
  readonly releasedIds: ReadonlySet<string>;
  /** The path of the text below the content folder, with slashes. */
  readonly file: string;
  /** The URL path that relative references start from. */
  readonly base: string;
  /** Words that would be taken for unfinished work, and are meant. */
  readonly allowed?: readonly string[];
  /** Whether `npm start` shows it: blocks say their line, and what can't be drawn says so in its place. */
  readonly isPreview: boolean;
}

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
export function* inlineBlocks(tokens: readonly Token[]): Generator<InlineBlock> {
  let lines: [number, number] | null = null;
  for (const { map, children } of tokens) {
    lines = map ?? lines;
    if (children) yield { children, lines };
  }
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
