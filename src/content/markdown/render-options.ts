import type { Report, SourceLocation } from "../../diagnostics/diagnostic.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Words } from "../../i18n/words.ts";
import type { Attachment } from "../attachments.ts";
import type { TextPictures } from "../public-pictures.ts";
import type { FigureSummary } from "./document.ts";

/** A picture that lies beside the Markdown file, or in `public/`. */
export interface Picture {
  /** In pixels, as it is shown: turned as the camera says. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
  readonly kind: "photo" | "animation" | "drawing";
  /** Whether its file is published as it is, at its own address. */
  readonly isPublic?: boolean;
  /** A drawing's SVG, in which nothing can do harm. */
  readonly markup?: string;
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
  /** Pictures that lie in `public/`. */
  readonly publicPictures: TextPictures;
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
