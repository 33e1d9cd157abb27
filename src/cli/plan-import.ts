import { UsageError } from "../build/options.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { localeOf } from "../i18n/locale.ts";
import { addressKey, oldPath } from "../import/addresses.ts";
import { type Ask, datedByAsking } from "../import/asked-days.ts";
import { type ComparedArticle, compareEarlier } from "../import/compare-earlier.ts";
import { datedByCommits } from "../import/first-commits.ts";
import type { ImportLock } from "../import/import-lock.ts";
import { type Imported, importSite } from "../import/import-site.ts";
import type { SourceFolder } from "../import/source-folder.ts";
import type { SourceSite } from "../import/source-site.ts";
import { siteAddress } from "../import/sources/settings.ts";
import type { UrlOwner } from "../site/url-model.ts";
import { articleChecker } from "./check-imported.ts";
import { chooseReader } from "./choose-reader.ts";
import { existingIn, lockIn, openTarget } from "./import-target.ts";

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
  const lock = lockIn(to);
  const committed = datedByCommits(read.posts, folder.root, (one) => diagnostics.push(one));
  const posts = ask ? await datedByAsking(committed, (key) => lock.has(key), ask) : committed;
  const dated = { ...read, posts };
  const source = address === undefined ? dated : { ...dated, address: siteAddress(address) };
  const target = await openTarget(to, source, folder);
  const { isNewSite, site, content, code } = target;
  const existing = existingIn(target, to, lock);
  const locale = localeOf(content.site.language);
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
    answers: answersOf(imported, site.urls.values()),
    diagnostics: [...diagnostics, ...imported.diagnostics].sort(compareDiagnostics),
  };
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
