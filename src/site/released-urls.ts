import type { Article } from "../content/article.ts";
import {
  isoDate,
  isoPublicationDate,
  type PublicationDate,
  startIn,
} from "../content/calendar-date.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { readablePath } from "../content/site-path.ts";
import type { Address, UrlsLock } from "../content/urls-lock.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { differInCapitals } from "./capitals.ts";
import { entryPath } from "./entry-path.ts";
import type { Gone, MovedUrls, Redirect, UrlOwner, UrlTable } from "./url-model.ts";
import { urlKey } from "./url-table.ts";

/** What hosts answer for addresses that no page has any more. */
export interface ResolvedUrls {
  readonly redirects: readonly Redirect[];
  readonly gone: readonly Gone[];
}

/**
 * Follows every address that was ever released, and reports those that would be lost. What lies below
 * an address moves or goes with it: pictures and feeds of a page need no line of their own.
 */
export function resolveReleasedUrls(
  lock: UrlsLock | undefined,
  urls: UrlTable,
  { moved, gone }: MovedUrls,
  articles: { readonly published: readonly Article[]; readonly all: readonly Article[] },
  report: Report,
): ResolvedUrls {
  const redirects = new Map<SitePath, SitePath>(moved.map(({ from, to }) => [from, to]));
  const reasons = new Map<SitePath, string>(gone.map(({ path, reason }) => [path, reason]));
  const byPath = new Map<SitePath, Article>(articles.published.map((one) => [one.path, one]));
  const lost: SitePath[] = [];
  const isThere = (path: SitePath) => {
    const owner = urls.get(urlKey(path));
    return owner !== undefined && owner.movedTo === undefined && owner.gone === undefined;
  };

  for (const [address, { published }] of lock?.addresses ?? []) {
    const [path, id] = splitAddress(address);
    const there = urls.get(urlKey(path));
    // What differs in capitals answers for it only at hosts that fold them.
    let owner = there && differInCapitals(there.path, path) ? undefined : there;
    if (!owner && !redirects.has(path)) {
      const above = foldersAbove(path).find((one) => redirects.has(one) || reasons.has(one)) ?? "/";
      const reason = reasons.get(above);
      const to = movedBelow(path, above, redirects.get(above));
      if (reason !== undefined) reasons.set(path, reason);
      else if (to && isThere(to)) redirects.set(path, to);
      else if (id === undefined) lost.push(path);
    }
    const to = owner?.movedTo ?? redirects.get(path);
    if (to) owner = urls.get(urlKey(to));
    const article = owner && byPath.get(owner.path);
    if (lock && published && article) checkDate(article, path, published, lock, report);
    if (lock && owner && id !== undefined) checkHeading(owner, address, article, lock, report);
  }
  if (lock) reportLost(lost, lock, articles.all, report);
  return {
    redirects: Array.from(redirects, ([from, to]) => ({ from, to })),
    gone: Array.from(reasons, ([path, reason]) => ({ path, reason })),
  };
}

function splitAddress(address: Address): [SitePath, string | undefined] {
  const [path = "", id] = address.split("#", 2);
  return [`/${path.slice(1)}`, id];
}

/** The folders that a path lies in, the nearest first, without the root. */
function foldersAbove(path: SitePath): SitePath[] {
  const folders: SitePath[] = [];
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    folders.push(`/${path.slice(1, end + 1)}`);
  }
  return folders;
}

function movedBelow(path: SitePath, above: SitePath, to: SitePath | undefined) {
  return to && (`${to}${path.slice(above.length)}` satisfies SitePath);
}

/** Feed readers take an entry with another date for another entry, or sort it where nobody looks. */
function checkDate(
  article: Article,
  path: SitePath,
  published: PublicationDate,
  lock: UrlsLock,
  report: Report,
): void {
  const { locations, merged } = article;
  const isOwn = entryPath(article, lock) === path;
  const date = isOwn ? article.date : merged.find((part) => part.path === path)?.date;
  if (date && startIn("UTC", date).getTime() === startIn("UTC", published).getTime()) return;
  const was = isoPublicationDate(published);
  const shown = readablePath(path);
  const message = isOwn
    ? `feeds have published this with the date ${was}`
    : `feeds have published \`${shown}\` as an article of its own, with the date ${was}`;
  const hint = isOwn
    ? `Put \`date: ${was}\` back, and say when it changed with \`updated:\`.`
    : `Keep its entry: \`merged: [{ path: ${shown}, title: …, description: …, date: ${was} }]\`.`;
  report(diagnostic(locations.date, "E512", message, hint));
}

function checkHeading(
  { what, location, ids }: UrlOwner,
  address: Address,
  article: Article | undefined,
  { file, addresses }: UrlsLock,
  report: Report,
): void {
  const [path, id = ""] = splitAddress(address);
  if (!ids || ids.includes(id)) return;
  const fresh = article?.document.outline.filter((one) => !addresses.has(`${path}#${one.id}`));
  const heading = fresh?.length === 1 ? fresh[0] : nearest(id, fresh ?? []);
  const hint = heading
    ? `If it is now "${heading.text}": \`${"#".repeat(heading.level)} ${heading.text} {#${heading.id} formerly=#${id}}\`.`
    : `Put \`{formerly=#${id}}\` after the heading that says now what it said. If that is on another page: \`forwards: { ${id}: /articles/slug/#id }\` in front matter.`;
  const line = addresses.get(address)?.line ?? 1;
  const own = heading && article && { ...article.locations.frontMatter, line: heading.line };
  const where = own ?? location ?? { file, line, column: 1 };
  report(diagnostic(where, "E511", `${what} has lost \`#${id}\`, which was released`, hint));
}

function nearest<T extends { readonly id: string }>(id: string, known: readonly T[]) {
  const hint = didYouMean(
    id,
    known.map((one) => one.id),
  );
  return known.find((one) => hint.includes(`\`${one.id}\``));
}

function reportLost(
  lost: readonly SitePath[],
  { file, addresses }: UrlsLock,
  articles: readonly Article[],
  report: Report,
): void {
  const fresh = articles.filter(({ path }) => !addresses.has(path));
  // So many lost at once are no renaming: the folder is wrong, and guesses would take long.
  const guesses = lost.length > 100 ? [] : fresh;
  for (const path of lost) {
    const { line = 1, published } = addresses.get(path) ?? {};
    const sameDate = guesses.filter(
      ({ date }) => published && isoDate(date) === isoDate(published),
    );
    const shown = readablePath(path);
    const near = didYouMean(
      shown,
      guesses.map((article) => readablePath(article.path)),
    );
    const renamed =
      sameDate.length === 1
        ? sameDate[0]
        : guesses.find((article) => near.includes(`\`${readablePath(article.path)}\``));
    const hint = articles.some((article) => article.path === path)
      ? `It is a draft or of the future now: publish it, or say in \`site.yaml\` why: \`gone: { ${shown}: why }\`.`
      : renamed
        ? `If it is now \`${renamed.slug}\`, add \`aliases: [${shown}]\` to ${renamed.locations.frontMatter.file}.`
        : `Say what became of it in \`site.yaml\`: \`redirects: { ${shown}: /new-address/ }\`, or \`gone: { ${shown}: why }\`.`;
    const message = `\`${shown}\` was released, and now there is nothing`;
    report(diagnostic({ file, line, column: 1 }, "E510", message, hint));
  }
}
