import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { importFiles } from "../content/import-files.ts";

const EntrySchema = z.object({
  slug: z.string(),
  /** Where the article was written, within the content folder: whoever sent the file may have written another. */
  path: z.string().refine((path) => /^(?:(?!\.\.?\/)[^/\\]+\/)+[^/\\]+\.md$/.test(path)),
  /** Hash of the post as it was read. */
  source: z.string(),
  /** Hash of the article as it was written. */
  written: z.string(),
});
const LockSchema = z.object({ posts: z.record(z.string(), EntrySchema) });
/** What is known of an article that was imported. */
export type LockEntry = z.infer<typeof EntrySchema>;

/** Entries by the keys of posts. */
export type ImportLock = ReadonlyMap<string, LockEntry>;

/** @throws SyntaxError or ZodError if the file is not one that an import wrote */
export function readImportLock(to: string): ImportLock {
  const file = join(to, importFiles.lock);
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(LockSchema.parse(JSON.parse(readFileSync(file, "utf8"))).posts));
}

/** The lock as it is written to `import.lock.json`. */
export function importLockText(lock: ImportLock): string {
  const posts = Object.fromEntries([...lock].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ posts }, null, 2)}\n`;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
