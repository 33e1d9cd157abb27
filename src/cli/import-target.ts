import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ZodError } from "zod";
import { articlesInMemory } from "../build/articles-in-memory.ts";
import { type LoadedSite, loadSite } from "../build/load-site.ts";
import { UsageError } from "../build/options.ts";
import { silently } from "../build/progress.ts";
import type { Content } from "../content/content.ts";
import { importFiles } from "../content/import-files.ts";
import { shown } from "../content/path.ts";
import { type ImportLock, readImportLock } from "../import/import-lock.ts";
import type { Existing } from "../import/plan-posts.ts";
import { nothingFound, siteFileText } from "../import/site-file.ts";
import type { SourceFolder } from "../import/source-folder.ts";
import type { SourceSite } from "../import/source-site.ts";
import { type OwnerCode, useOwnerCode } from "../render/owner-code.ts";
import { slugConflict } from "../scaffold/slug-conflict.ts";
import type { Site } from "../site/site.ts";
import { urlKey } from "../site/url-table.ts";

/** The site that posts are imported into, as it is before. */
export interface ImportTarget {
  /** Whether there is no site in the content folder yet. */
  readonly isNewSite: boolean;
  readonly site: Site;
  readonly content: Content;
  readonly code: OwnerCode;
}

/**
 * Loads the site of a content folder; where there is none, one without articles as it would be made for the source site.
 * @throws {UsageError} if it has errors
 */
export async function openTarget(
  to: string,
  source: SourceSite,
  folder: SourceFolder,
): Promise<ImportTarget> {
  const isNewSite = !existsSync(join(to, "site.yaml"));
  const code = { ...(await useOwnerCode(resolve())), diagnostics: [] };
  const { site, content } = isNewSite
    ? await loadEmpty(siteFileText(source, nothingFound, folder.root), code)
    : await loadExisting(to, code);
  if (!site || !content) {
    const shownPath = shown(to);
    throw new UsageError(
      `\`${shownPath}\` does not build: \`npm run check -- --content ${shownPath}\` says why.`,
    );
  }
  return { isNewSite, site, content, code };
}

/** What the site has, less what earlier imports gave it: that keeps its addresses. */
export function existingIn(
  { site, content }: ImportTarget,
  to: string,
  lock: ImportLock,
): Existing {
  const own = new Set(Array.from(lock.values(), ({ slug }) => slug));
  const ownPages = new Set(Array.from(own, (slug) => urlKey(`/${slug}/`)));
  const ownUrls = new Set(
    [
      ...content.articles.filter(({ slug }) => own.has(slug)),
      ...content.pages.filter(({ path }) => ownPages.has(urlKey(path))),
    ].flatMap(({ path, aliases }) => [path, ...aliases.map((alias) => alias.path)].map(urlKey)),
  );
  return {
    slugConflict: (slug) =>
      own.has(slug)
        ? "an earlier import gave it away"
        : slugConflict({ slug }, to, content, site.urls),
    hasPath: (one) => site.urls.has(urlKey(one)) && !ownUrls.has(urlKey(one)),
    tags: content.tags.map(({ slug }) => slug),
    series: content.site.series.map(({ slug }) => slug),
    authors: Object.keys(content.site.authors ?? {}),
    sections: content.site.sections.map(({ slug }) => slug),
    slugOf: (key) => lock.get(key)?.slug,
  };
}

/** What earlier imports did. Throws a `UsageError` for a file that none of them wrote. */
export function lockIn(to: string): ImportLock {
  try {
    return readImportLock(to);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof ZodError)) throw error;
    const file = shown(join(to, importFiles.lock));
    const how = "Take it back from git, or delete it to have every post come as a new one.";
    throw new UsageError(`\`${file}\` is damaged, or no import wrote it. ${how}`);
  }
}

/** A site without articles, for the addresses that it has by itself. */
async function loadEmpty(siteFile: string, code: OwnerCode): Promise<LoadedSite> {
  const content = mkdtempSync(join(tmpdir(), "import-"));
  try {
    mkdirSync(join(content, "articles"));
    writeFileSync(join(content, "site.yaml"), siteFile);
    return await loadExisting(content, code);
  } finally {
    rmSync(content, { recursive: true });
  }
}

function loadExisting(content: string, code: OwnerCode): Promise<LoadedSite> {
  const source = { content, code, now: new Date(), url: undefined } as const;
  return loadSite({ ...source, view: "all", progress: silently }, articlesInMemory().read);
}
