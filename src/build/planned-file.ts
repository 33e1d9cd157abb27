import { extname } from "node:path";
import { sha256 } from "../cache/sha256.ts";
import type { Slug } from "../content/schemas/values.ts";
import { fileOfPath } from "../content/site-path.ts";
import type { OutputFile } from "../output/output-file.ts";

/** A file that stands beside the pages, and is made only if it has changed. */
export interface PlannedFile {
  /** Below the output folder. */
  readonly path: string;
  /** Equal when the file would be. */
  readonly cacheKey: string;
  make(): Uint8Array | Promise<Uint8Array>;
  /** Whether links are to be looked for in it. */
  readonly linked: boolean;
  /** Whether other threads are at work on it while this one can go on. */
  readonly slow: boolean;
}

/** What files are made with that hold texts of articles, besides what the site says of them. */
export interface TextSources {
  /** What makes them, in a word. */
  readonly id: string;
  /** A word for the text of an article: equal when the text is. */
  keyOf(slug: Slug): string;
}

/** A text of the site as a file; one in XML is looked through for links. */
export function plannedText({ path, text }: OutputFile): PlannedFile {
  const file = plannedBytes(fileOfPath(path), Buffer.from(text));
  return { ...file, linked: isXml(path) };
}

/** A file that is there already, whatever is in it. */
export function plannedBytes(path: string, bytes: Uint8Array): PlannedFile {
  return { path, cacheKey: sha256(bytes), make: () => bytes, linked: false, slow: false };
}

/** Whether links are looked for in a file: in feeds and the sitemap. */
export function isXml(path: string): boolean {
  return extname(path) === ".xml";
}
