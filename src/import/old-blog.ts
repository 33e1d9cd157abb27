import type { SourceText } from "../content/source-text.ts";
import type { Report } from "../diagnostics/diagnostic.ts";

/** A post of another generator, as its file has it. */
export interface OldPost {
  readonly source: SourceText;
  /** The file's whole path. */
  readonly path: string;
  /** The path within the folder that links name posts by, without extension: `posts/first`. */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** What its old address ends with, before it is turned into a slug. */
  readonly slug: string;
  /** Its day, if the file's name gives one. */
  readonly dateInName: string | undefined;
  readonly isDraft: boolean;
  /** The path of its old address; undefined if that can't be known. */
  readonly url: string | undefined;
}

/** A blog of another generator. */
export interface OldBlog {
  readonly posts: readonly OldPost[];
  /** Folders whose files stand at the root of the old site. */
  readonly roots: readonly string[];
  /** Scheme and host of the old site, if its configuration says so. */
  readonly origin: string | undefined;
  /** Replaces what only this generator understands in a post's text. */
  convert(body: string, tools: Tools): string;
}

/** What converting a text takes. */
export interface Tools {
  /** Reports something that has no place here, at the next place of `needle` in the post. */
  note(needle: string, message: string, hint: string): void;
  /** The new path of a post, by its name or path in the old blog; undefined if there is none. */
  pathOf(name: string): string | undefined;
}

/** Reads a blog's folder; undefined if it is of another kind. */
export type ReadBlog = (folder: string, report: Report) => OldBlog | undefined;
