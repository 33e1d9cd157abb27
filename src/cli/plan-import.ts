import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { ZodError } from "zod";
import { articlesInMemory } from "../build/articles-in-memory.ts";
import { type LoadedSite, loadSite } from "../build/load-site.ts";
import { UsageError } from "../build/options.ts";
import { silently } from "../build/progress.ts";
import { importFiles } from "../content/import-files.ts";
import { shown } from "../content/path.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { localeOf } from "../i18n/locale.ts";
import { addressKey, oldPath } from "../import/addresses.ts";
import { type Ask, datedByAsking } from "../import/asked-days.ts";
import { type ComparedArticle, compareEarlier } from "../import/compare-earlier.ts";
import { datedByCommits } from "../import/first-commits.ts";
import { type ImportLock, readImportLock } from "../import/import-lock.ts";
import { type Imported, importSite } from "../import/import-site.ts";
import type { Existing } from "../import/plan-posts.ts";
import { nothingFound, siteFileText } from "../import/site-file.ts";
import { openSourceFolder, type SourceFolder } from "../import/source-folder.ts";
import type { SourceSite } from "../import/source-site.ts";
import { otherMarkup } from "../import/sources/read-posts.ts";
import { readers, readersFor } from "../import/sources/readers.ts";
import { siteAddress } from "../import/sources/settings.ts";
import type { SourceReader } from "../import/sources/source-reader.ts";
import { type OwnerCode, useOwnerCode } from "../render/owner-code.ts";
import { slugConflict } from "../scaffold/slug-conflict.ts";
import type { UrlOwner } from "../site/url-model.ts";
import { urlKey } from "../site/url-table.ts";
import { articleChecker } from "./check-imported.ts";

/** What an import would write, and all there is to say of it. Nothing has been written. */
export interface PlannedImport {
  /** The generator that the site was made with. */
  readonly name: string;
  /** Other kinds that the folder may be of. */
  readonly others: readonly string[];
  readonly folder: SourceFolder;
  readonly source: SourceSite;
  readonly imported: Imported;
  readonly compared: readonly ComparedArticle[];
  readonly lock: ImportLock;
  /** Whether there is no site in the content folder yet. */
  readonly isNewSite: boolean;
  readonly knownTags: readonly string[];
  /** Three old addresses of each section, with what answers them now. */
  readonly examples: readonly { readonly old: string; readonly path: string }[];
  /** The keys of all addresses that will be answered. */
  readonly answers: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a site and makes articles of its posts for a content folder.
 * @param from the generator's name; undefined to see by the folder
 * @param address where the source site is, if its settings don't say
 * @param ask how to ask a person what the site doesn't say; undefined where nobody is there
 * @throws {UsageError} if there are no posts, or the content folder has errors
 */
export async function planImport(
  path: string,
  from: string | undefined,
  to: string,
  address?: string,
  ask?: Ask,
): Promise<PlannedImport> {
  const diagnostics: Diagnostic[] = [];
  const { reader, others, folder } = chooseReader(path, from);
  const read = reader.read(folder, (one) => diagnostics.push(one));
  if (read.posts.length + diagnostics.length === 0) {
    throw new UsageError(
      `There are no posts of ${reader.name} in \`${path}\`: --from says what it is.`,
    );
  }
  const lock = lockOf(to);
  const committed = datedByCommits(read.posts, folder.root, (one) => diagnostics.push(one));
  const posts = ask ? await datedByAsking(committed, (key) => lock.has(key), ask) : committed;
  const dated = { ...read, posts };
  const source = address === undefined ? dated : { ...dated, address: siteAddress(address) };
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
  const own = new Set(Array.from(lock.values(), ({ slug }) => slug));
  // What an earlier import gave an address to keeps it.
  const ownPages = new Set(Array.from(own, (slug) => urlKey(`/${slug}/`)));
  const ownUrls = new Set(
    [
      ...content.articles.filter(({ slug }) => own.has(slug)),
      ...content.pages.filter(({ path }) => ownPages.has(urlKey(path))),
    ].flatMap(({ path, aliases }) => [path, ...aliases.map((alias) => alias.path)].map(urlKey)),
  );
  const existing: Existing = {
    slugConflict: (slug) =>
      own.has(slug)
        ? "an earlier import gave it away"
        : slugConflict({ slug }, to, content, site?.urls),
    hasPath: (one) => site?.urls.has(urlKey(one)) === true && !ownUrls.has(urlKey(one)),
    tags: content?.tags.map(({ slug }) => slug) ?? [],
    series: content?.site.series.map(({ slug }) => slug) ?? [],
    authors: Object.keys(content?.site.authors ?? {}),
    sections: content?.site.sections.map(({ slug }) => slug) ?? [],
    slugOf: (key) => lock.get(key)?.slug,
  };
  const locale = localeOf(content?.site.language ?? "en");
  const isReplaced =
    source.address !== undefined && new URL(source.address).host === new URL(content.site.url).host;
  const imported = importSite(
    { ...source, isReplaced },
    folder,
    existing,
    isNewSite,
    articleChecker(to, code.renderFigure, locale),
  );
  for (const [file, why] of folder.refused) {
    diagnostics.push(refusal(file, why));
  }
  return {
    name: reader.name,
    others,
    folder,
    source,
    imported,
    compared: compareEarlier(imported.articles, lock, to),
    lock,
    isNewSite,
    knownTags: existing.tags,
    examples: examplesOf(imported, source),
    answers: answersOf(imported, site?.urls.values() ?? []),
    diagnostics: [...diagnostics, ...imported.diagnostics].sort(compareDiagnostics),
  };
}

/** What earlier imports did. Throws a `UsageError` for a file that none of them wrote. */
function lockOf(to: string): ImportLock {
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

function refusal(file: string, why: string): Diagnostic {
  const hint = "Only files within the site's own folder are read, up to 20 MB: put it there.";
  return {
    file,
    line: 1,
    column: 1,
    code: "W810",
    severity: "warning",
    message: `not read: it ${why}`,
    hint,
  };
}

function chooseReader(
  path: string,
  from: string | undefined,
): { reader: SourceReader; others: string[]; folder: SourceFolder } {
  if (!existsSync(path)) throw new UsageError(`There is no folder \`${path}\`.`);
  // Else whatever lies around it would be taken for the site.
  if (/\.(?:zip|tgz|gz|tar|bz2|xz|7z|rar)$/i.test(path) && !statSync(path).isDirectory()) {
    throw new UsageError(`\`${path}\` is an archive: unpack it, and give the folder.`);
  }
  const folder = openSourceFolder(statSync(path).isDirectory() ? path : dirname(path));
  if (from !== undefined) {
    const reader = readers.find(({ name }) => name === from);
    if (!reader)
      throw new UsageError(`--from is one of ${readers.map(({ name }) => name).join(", ")}.`);
    return { reader, others: [], folder };
  }
  const [reader, ...others] = readersFor(folder);
  if (!reader) {
    const texts = folder
      .files(".")
      .filter(({ extension }) => Object.hasOwn(otherMarkup, extension));
    const [first] = texts;
    if (first) {
      const command = otherMarkup[first.extension];
      throw new UsageError(
        `\`${path}\` holds ${texts.length} texts like \`${first.name}\`, which are not read: make Markdown of them first, as by \`${command}\`.`,
      );
    }
    throw new UsageError(
      `\`${path}\` looks like no site of ${readers.map(({ name }) => name).join(", ")}: give the folder with its settings.`,
    );
  }
  return { reader, others: others.map(({ name }) => name), folder };
}

/** Three examples of each section of the source site: enough to see whether its addresses were understood. */
function examplesOf({ articles }: Imported, source: SourceSite): { old: string; path: string }[] {
  const bySection = new Map<string, { old: string; path: string }[]>();
  for (const { post, path } of articles) {
    const old = oldPath(post, source);
    if (old === undefined) continue;
    const section = old.split("/")[1] ?? "";
    const name = /^\d+$|\./.test(section) ? "" : section;
    const known = bySection.get(name) ?? [];
    if (known.length < 3) bySection.set(name, [...known, { old, path }]);
  }
  return [...bySection.values()].slice(0, 8).flat();
}

function answersOf({ articles }: Imported, urls: Iterable<UrlOwner>): Set<string> {
  const keys = new Set(Array.from(urls, ({ path }) => addressKey(path)));
  keys.add("");
  for (const { path, frontMatter } of articles) {
    keys.add(addressKey(path));
    const { aliases } = frontMatter;
    if (Array.isArray(aliases)) for (const alias of aliases) keys.add(addressKey(String(alias)));
  }
  return keys;
}
