import type { SourceText } from "../content/source-text.ts";
import type { Data } from "./front-matter-values.ts";
import type { Notes } from "./notes.ts";

/** A post of the site that is imported. */
export interface SourcePost {
  /** The file that it stands in; several posts may stand in one. */
  readonly source: SourceText;
  /** Where the post begins in that file. */
  readonly offset: number;
  /** The file's whole path; pictures beside it are looked for there. */
  readonly path: string;
  /** What it is known by from one import to the next. */
  readonly key: string;
  /** The path that links name posts by, without extension: `posts/first`. */
  readonly name: string;
  readonly data: Data;
  readonly body: string;
  readonly format: "markdown" | "mdx" | "html";
  /** What its address ends with, before it is made a slug. */
  readonly slug: string;
  /** Its day, if the file's name gives one. */
  readonly dayInName?: string | undefined;
  readonly isDraft: boolean;
  /** Whether it is a page and no post; undefined to see by its date and folder. */
  readonly isPage?: boolean;
  /** The stream that it is part of, where the site has several: the name of its folder. */
  readonly section?: string | undefined;
  /** Its language, where it is another than the site's. */
  readonly language?: string;
  /** The name of the post that it is a translation of. */
  readonly translates?: string;
  /** The path of its address, below the site's; undefined if that can't be known. */
  readonly url: string | undefined;
}

/** A place that a menu leads to, or where somebody is found elsewhere. */
export interface LabelledUrl {
  readonly label: string;
  readonly url: string;
}

/** What the source site says of itself. What is left out, it doesn't say. */
export interface SiteFacts {
  readonly title?: string | undefined;
  readonly tagline?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly author?: { readonly name?: string | undefined; readonly url?: string | undefined };
  /** Its main menu, in order. */
  readonly menu?: readonly LabelledUrl[];
  /** Where else its author is. */
  readonly links?: readonly LabelledUrl[];
  /** Everybody who writes there, by the word that posts name them by. */
  readonly authors?: ReadonlyMap<
    string,
    { readonly name: string; readonly url?: string | undefined }
  >;
  /** Titles and descriptions of sections, by the names of their folders. */
  readonly sections?: ReadonlyMap<
    string,
    { readonly title?: string | undefined; readonly description?: string | undefined }
  >;
  /** Labels and descriptions of tags, by the words or slugs that posts name them by. */
  readonly tags?: ReadonlyMap<string, { readonly label?: string; readonly description?: string }>;
}

/** A site as another generator has it. */
export interface SourceSite {
  readonly posts: readonly SourcePost[];
  /** Folders whose files stand at the root of the source site. */
  readonly roots: readonly string[];
  /** Scheme, host and base path of its address; undefined if nothing says so. */
  readonly address: string | undefined;
  /** The path that comes before those of the posts, if it is another than that of the address. */
  readonly basePath?: string;
  /** Whether the new site takes its place: then nothing answers what is left behind. */
  readonly isReplaced?: boolean;
  readonly facts: SiteFacts;
  /** The language of its texts by what they look like, where it doesn't say. */
  readonly guessedLanguage?: string | undefined;
  /** Whether `:tada:` is an emoji there. */
  readonly hasEmoji?: boolean;
  /** Whether `$…$` is a formula in all posts. */
  readonly hasMath?: boolean;
  /** Replaces what only this generator understands in a post's text. */
  convert?(body: string, post: SourcePost, tools: TextTools): string;
}

/** What converting a text takes. */
export interface TextTools extends Notes {
  /** The new path of a post, by its name or path in the source site; undefined if there is none. */
  pathOf(name: string): string | undefined;
  /** The title of a post, by its name or path in the source site; undefined if there is none. */
  titleOf(name: string): string | undefined;
  /** The pictures in the folder that a post has for itself, by their paths from it; none if it has no such folder. */
  picturesBeside(post: SourcePost): readonly string[];
  /** The text of a file by its path from a post's folder. */
  readBeside(path: string, post: SourcePost): string | undefined;
  /** The text of a file of the source site, by its path in it or below its roots. */
  read(path: string): string | undefined;
  /** Keeps something that nobody understands here visible in the text, and says so; it must be decided about. */
  keepVisible(written: string, message: string): string;
}
