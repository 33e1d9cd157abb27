import type { SourceLocation } from "../../diagnostics/diagnostic.ts";
import type { VideoProvider } from "../schemas/embeds.ts";
import type { Slug } from "../schemas/values.ts";
import type { Template } from "./template.ts";

/** A heading that can be linked to. */
export interface OutlineEntry {
  /** From 1 to 6, as in HTML. */
  readonly level: number;
  readonly id: string;
  /** The line of the file that it stands in. */
  readonly line: number;
  /** Text, not HTML. */
  readonly text: string;
  /** The same as HTML where a formula is in it, which text leaves out. */
  readonly html?: string;
}

/** A link or picture as it stands in the rendered document, and where the author wrote it. */
export interface Reference {
  /** Resolved and encoded, as HTML has it before it gets the base path. */
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
  /** On disk. */
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

/** A diagram that was drawn, as a file of its own. */
export interface DrawnDiagram {
  /** Its SVG. */
  readonly file: string;
  /** In CSS pixels, as the height is. */
  readonly width: number;
  readonly height: number;
  /** What is said of it to those who don't see it: text, not HTML. */
  readonly label: string;
}

/** How often a source is cited, in the order of first use. */
export interface Citation {
  readonly id: string;
  uses: number;
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

/** A video, and where a text asks for it. */
export interface Video {
  /** `file` is one that lies beside the text. */
  readonly provider: VideoProvider | "file";
  /** Scheme and host of a PeerTube; undefined for all others. */
  readonly origin: string | undefined;
  readonly location: SourceLocation;
}

/** A part of a text, from one heading to the next, as words to search in. */
export interface Section {
  /** Its heading's id; empty for what stands before the first. */
  readonly id: string;
  readonly heading: Template;
  readonly text: Template;
}

/** What the rest of the house needs to know of a document to tie it to the others. */
export interface DocumentMetadata {
  readonly outline: readonly OutlineEntry[];
  /** Every id in the document, so that fragments can be checked. */
  readonly ids: readonly string[];
  /** The ids that people link to: those of headings, old and new, and of figures. */
  readonly anchors: readonly string[];
  /** Links within the site. */
  readonly links: readonly Reference[];
  readonly wikiLinks: readonly WikiLink[];
  /** The pictures that it shows, and the films and sounds. */
  readonly images: readonly Reference[];
  readonly figures: readonly FigureSummary[];
  readonly videos: readonly Video[];
  /** The language of each block of code in which lines are marked, added, removed or numbered. */
  readonly markedCode: readonly string[];
}

/** What is shown of a document. */
export interface DocumentBody {
  readonly html: Template;
  /** For feeds: without what needs our stylesheet or script, and with room for the site's address. */
  readonly feedHtml: Template;
  /** The prose as plain text, without code. */
  readonly text: string;
  /** All of it as plain text, by heading, to search in. */
  readonly sections: readonly Section[];
  /** Links to other sites. */
  readonly outgoing: readonly Reference[];
}

/** All that rendering a text has found, so that nobody reads its HTML again to learn it. */
export interface RenderedDocument {
  readonly facts: DocumentMetadata;
  readonly body: DocumentBody;
  readonly citations: readonly Citation[];
  /** The files beside it that it links to. */
  readonly attached: readonly AttachedFile[];
  /** The headings that nothing stands under. */
  readonly emptySections: readonly SourceLocation[];
  readonly diagrams: readonly DrawnDiagram[];
}

/** A document of which nothing is there. */
export const emptyBody: DocumentBody = {
  html: { template: "" },
  feedHtml: { template: "" },
  text: "",
  sections: [],
  outgoing: [],
};
