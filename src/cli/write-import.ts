import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../build/options.ts";
import { isPictureFile } from "../content/files-beside.ts";
import { importFiles } from "../content/import-files.ts";
import { LinkedOutError, writeOwnFile } from "../content/write-own-file.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import type { ComparedArticle } from "../import/compare-earlier.ts";
import { convertPicture } from "../import/convert-pictures.ts";
import { importLockText } from "../import/import-lock.ts";
import type { ImportedArticle } from "../import/import-post.ts";
import { isDraftArticle } from "../import/import-site.ts";
import { siteFileText, tagsFileText } from "../import/site-file.ts";
import type { PlannedImport } from "./plan-import.ts";

/** What was there before, by file; undefined for a file that wasn't. */
type Backup = Map<string, Buffer | undefined>;

/**
 * Writes what is new or changed. If anything can't be written, all of it is taken back.
 * @returns how many pictures were written, and the names of those that can't be shown
 * @throws {UsageError} for what can't be written, with the system's words
 */
export async function writeImport(
  plan: PlannedImport,
  to: string,
): Promise<{ pictures: number; unreadable: string[] }> {
  const backup: Backup = new Map();
  const made: string[] = [];
  const write = (path: string, bytes: string | Buffer) => {
    const file = join(to, path);
    if (!backup.has(file)) backup.set(file, existsSync(file) ? readFileSync(file) : undefined);
    const folder = writeOwnFile(file, bytes, to);
    if (folder !== undefined) made.push(folder);
  };
  let pictures = 0;
  const unreadable: string[] = [];
  try {
    // First of all, for the articles have their tags: an import that is cut off leaves a site that builds.
    writeSiteFiles(plan, to, write);
    mkdirSync(join(to, "articles"), { recursive: true });
    const taken = plan.compared.filter(({ fate }) => fate === "new" || fate === "changed");
    for (const one of taken) {
      const written = await writePictures(one, plan, write);
      pictures += written.count;
      unreadable.push(...written.unreadable);
      write(one.path, one.text);
    }
    const lock = new Map([
      ...plan.lock,
      ...plan.compared.map(({ article, entry }) => [article.post.key, entry] as const),
    ]);
    write(importFiles.lock, importLockText(lock));
  } catch (error) {
    for (const [file, bytes] of backup) {
      if (bytes === undefined) rmSync(file, { force: true });
      else writeFileSync(file, bytes);
    }
    for (const folder of made.reverse()) rmSync(folder, { recursive: true, force: true });
    if (!(error instanceof LinkedOutError) && !isSystemError(error)) throw error;
    throw new UsageError(`Nothing was written: ${error.message}`);
  }
  return { pictures, unreadable };
}

async function writePictures(
  { article, path }: ComparedArticle,
  { folder }: PlannedImport,
  write: (path: string, bytes: string | Buffer) => void,
): Promise<{ count: number; unreadable: string[] }> {
  const unreadable: string[] = [];
  let count = 0;
  for (const [name, source] of article.pictures) {
    const converted = await convertPicture(name, source, folder.root);
    if (converted === undefined) {
      unreadable.push(join(dirname(path), name));
      continue;
    }
    write(
      join(dirname(path), name),
      "file" in converted ? readFileSync(converted.file) : converted.bytes,
    );
    if (isPictureFile(name)) count += 1;
  }
  return { count, unreadable };
}

function writeSiteFiles(
  plan: PlannedImport,
  to: string,
  write: (path: string, bytes: string) => void,
): void {
  const { imported, isNewSite, knownTags } = plan;
  if (isNewSite) write("site.yaml", newSiteFile(plan, isDraftArticle));
  const file = join(to, "tags.yaml");
  const fresh = [...imported.tags].filter(([slug]) => !knownTags.includes(slug));
  if (fresh.length === 0) return;
  // Where no file declares tags, all may be used; from now on only those in it.
  const former = existsSync(file)
    ? []
    : knownTags.map((slug) => [slug, { label: slug, description: undefined }] as const);
  const text = tagsFileText(new Map([...former, ...fresh]));
  const old = existsSync(file) ? readFileSync(file, "utf8").trimEnd() : "";
  write("tags.yaml", `${old === "" || old === "[]" ? "" : `${old}\n`}${text}`);
}

/** `site.yaml` of a new site; its menu leads to no draft. */
export function newSiteFile(
  { imported, source, folder }: PlannedImport,
  isDraft: (article: ImportedArticle) => boolean,
): string {
  return siteFileText(
    source,
    { ...imported, navigation: imported.navigation(isDraft) },
    folder.root,
  );
}
