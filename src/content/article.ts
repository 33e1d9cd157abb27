import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import type { Attachment } from "./attachments.ts";
import type { CitedSource } from "./cited-sources.ts";
import type { Cover } from "./cover.ts";
import type { DocumentBody, DocumentMetadata } from "./markdown/document.ts";
import type { Example } from "./markdown/render-options.ts";
import type { TextPictures } from "./public-pictures.ts";
import type { PublishedPicture } from "./published-files.ts";
import type { PictureFile } from "./read-picture.ts";
import type { ArticleFrontMatter } from "./schemas/front-matter.ts";
import type { SitePath, Slug } from "./schemas/values.ts";
import type { SourceText } from "./source-text.ts";
import type { Terms } from "./terms.ts";

/** An article's file, and what lies beside it. */
export interface ArticleFile {
  readonly slug: Slug;
  /** The section that it is in; undefined in `articles/`. */
  readonly section?: Slug | undefined;
  /** Its path below the content folder, with slashes. */
  readonly file: string;
  readonly source: SourceText;
  /** Pictures in the article's folder, by their path from the text. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** Those in `public/`. */
  readonly publicPictures: TextPictures;
  /** Other files in its folder, by the same path. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** The ids of headings that were released at its address. */
  readonly releasedIds: ReadonlySet<string>;
  /** Code that it may include, by path within its examples folder. */
  readonly examples: ReadonlyMap<string, Example>;
}

/**
 * What the site needs to know of an article, read and checked, before it knows of any other. Plain
 * data: it can be kept in a file and handed from thread to thread.
 */
export interface Article extends Omit<ArticleFrontMatter, "sources" | "aliases" | "cover"> {
  /** Undefined without one that can be shown. */
  readonly cover: Cover | undefined;
  readonly slug: Slug;
  /** The section that it is in; undefined in `articles/`. */
  readonly section?: Slug | undefined;
  readonly path: SitePath;
  readonly document: DocumentMetadata;
  readonly sources: readonly CitedSource[];
  readonly aliases: readonly { readonly path: SitePath; readonly location: SourceLocation }[];
  readonly words: number;
  readonly minutes: number;
  /** Files to publish, made from the pictures beside the text. */
  readonly pictures: readonly PublishedPicture[];
  /** The words it repeats, to find its relatives by. */
  readonly terms: Terms;
  /** Where front matter stands, for diagnostics found once all articles are known. */
  readonly locations: Readonly<
    Record<
      "frontMatter" | "title" | "date" | "updated" | "series" | "tags" | "sources" | "author",
      SourceLocation
    >
  > & {
    readonly eachTag: readonly SourceLocation[];
    readonly translations: readonly SourceLocation[];
  };
}

/** A change that readers are told of: its day, and a sentence. */
export type Change = ArticleFrontMatter["changes"][number];

/** Given, an article is read as far as it can be, for `npm start`. */
export interface Preview {
  /** Stands in for a date that can't be read, `YYYY-MM-DD`. */
  readonly today: string;
}

/** An article with its text, which only its own page, the feeds and the search show. */
export interface ParsedArticle {
  readonly article: Article;
  readonly body: DocumentBody;
}
