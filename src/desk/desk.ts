import type { LinksLock } from "../check/links-lock.ts";
import type { Article } from "../content/article.ts";
import {
  type CalendarDate,
  comparePublicationDates,
  firstInstant,
  isoDate,
  isoPublicationDate,
} from "../content/calendar-date.ts";
import type { Content } from "../content/content.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { compareText, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { newestFirst, unpublished } from "../site/article-summary.ts";
import type { Clock } from "../site/clock.ts";
import { brokenLinks, linksWithin } from "./desk-links.ts";
import type { ReleasedTexts } from "./released-texts.ts";
import { type TextChange, textChange } from "./text-change.ts";

/** What an author wants to know of the whole site before going on. Plain data. Days are ISO 8601. */
export interface Desk {
  readonly title: string;
  /** Where unpublished texts stand, the longest begun first. */
  readonly drafts: readonly (DeskText & { readonly begun: string; readonly days: number })[];
  /** What is written and waits for its day, the soonest first. */
  readonly scheduled: readonly (DeskText & { readonly due: string; readonly days: number })[];
  /** Articles whose front matter can't be read: nothing else is known of them. */
  readonly unreadable: readonly Slug[];
  readonly changed: {
    /** The release that this is told from; undefined if there was none, or git knows of none. */
    readonly since: { readonly commit: string; readonly day: string } | undefined;
    /** Published now, and never released. */
    readonly fresh: readonly DeskText[];
    /** Released, and with other words since. */
    readonly edited: readonly (DeskText & TextChange)[];
    /** Files of texts that are no longer there. */
    readonly removed: readonly string[];
  };
  /** Published articles to which no text of the site links. */
  readonly orphans: readonly DeskText[];
  readonly links: {
    /** Links to other sites that count as dead, or did not answer the last time. */
    readonly dead: readonly DeskLink[];
    /** Links whose target has moved for good, on this site or on others. */
    readonly moved: readonly (DeskLink & { readonly to: string })[];
  };
  /** How the published articles are tied to the rest, those with the fewest links in first. */
  readonly linked: readonly (DeskText & {
    readonly from: number;
    readonly to: number;
    readonly outgoing: number;
  })[];
  /** The newest first. A month is `2026-11`, or a year where no more is known. */
  readonly months: readonly {
    readonly month: string;
    readonly articles: number;
    readonly words: number;
  }[];
}

/** A text on the desk. `file` is its path as a terminal shows it. */
export interface DeskText {
  readonly slug: Slug;
  readonly title: string;
  readonly path: SitePath;
  readonly file: string;
  /** How many there are. */
  readonly words: number;
}

/** A link that leads nowhere any more, at its place in the text. */
export interface DeskLink extends Pick<SourceLocation, "file" | "line" | "column"> {
  readonly url: string;
  readonly problem: string;
}

/** What the desk is told besides the site's content. */
export interface DeskSources {
  readonly clock: Clock;
  readonly linksLock: LinksLock;
  /** Undefined without git, or without a release in it. */
  readonly released: ReleasedTexts | undefined;
  /** The day on which a file was begun, by its shown path. */
  readonly begun: ReadonlyMap<string, string>;
}

/** All that is on the desk. */
export function deskOf(content: Content, sources: DeskSources): Desk {
  const { clock } = sources;
  const { today } = clock;
  const statusOf = (article: Article) => unpublished(article, clock);
  const published = content.articles.filter((one) => !statusOf(one)).sort(newestFirst);
  const links = linksWithin(content);
  const hidden = new Set(content.articles.filter(statusOf).map(({ path }) => path));
  const shown = links.filter(({ from, to }) => !hidden.has(from) && from !== to);
  const into = pathsBy(shown.map(({ from, to }) => [to, from]));
  const out = pathsBy(shown.map(({ from, to }) => [from, to]));
  return {
    title: content.site.title,
    drafts: content.articles
      .filter((one) => statusOf(one) === "draft")
      .map((article) => {
        const dated = isoDate(article.date);
        // What is dated ahead was begun by now, whatever git doesn't know yet.
        const begun =
          sources.begun.get(fileOf(article)) ?? (dated > isoDate(today) ? isoDate(today) : dated);
        return { ...deskText(article), begun, days: Math.max(0, -daysUntil(begun, today)) };
      })
      .sort((a, b) => b.days - a.days || compareText(a.slug, b.slug)),
    scheduled: content.articles
      .filter((one) => statusOf(one) === "scheduled")
      .sort((a, b) => comparePublicationDates(a.date, b.date) || compareText(a.slug, b.slug))
      .map((article) => {
        const days = daysUntil(isoDate(article.date), today);
        const due = isoPublicationDate(article.date);
        return { ...deskText(article), due, days };
      }),
    unreadable: content.unreadable.map(({ slug }) => slug),
    changed: changedTexts(content, published, sources.released),
    orphans: published.filter(({ path }) => !into.has(path)).map(deskText),
    links: brokenLinks(content, links, sources.linksLock),
    linked: published
      .map((article) => ({
        ...deskText(article),
        from: into.get(article.path)?.size ?? 0,
        to: out.get(article.path)?.size ?? 0,
        outgoing: content.bodyOf(article.slug).outgoing.length,
      }))
      .sort((a, b) => a.from - b.from || compareText(a.slug, b.slug)),
    months: monthsOf(published),
  };
}

function pathsBy(pairs: readonly (readonly [SitePath, SitePath])[]) {
  const byPath = new Map<string, Set<SitePath>>();
  for (const [key, path] of pairs) {
    const known = byPath.get(key) ?? new Set();
    byPath.set(key, known.add(path));
  }
  return byPath;
}

function deskText(article: Article): DeskText {
  const { slug, title, path, words } = article;
  return { slug, title, path, file: fileOf(article), words };
}

function fileOf({ locations }: Article): string {
  return locations.frontMatter.file;
}

/** Whole days from today to a date as precise as it is known; negative for what is past. */
function daysUntil(date: string, today: CalendarDate): number {
  return Math.round((Date.parse(date) - firstInstant(today).getTime()) / 86_400_000);
}

function changedTexts(
  { urlsLock, articles }: Content,
  published: readonly Article[],
  released: ReleasedTexts | undefined,
): Desk["changed"] {
  const wasReleased = ({ path, aliases }: Article) =>
    [path, ...aliases.map((alias) => alias.path)].some((one) => urlsLock?.addresses.has(one));
  const edited = published.filter(wasReleased).flatMap((article) => {
    const found = released?.changed.find(({ file }) => file === fileOf(article));
    if (found?.before === undefined || found.after === undefined) return [];
    const change = textChange(found.before, found.after);
    return change ? [{ ...deskText(article), ...change }] : [];
  });
  const files = new Set(articles.map(fileOf));
  return {
    since: released && { commit: released.commit, day: released.day },
    fresh: published.filter((one) => !wasReleased(one)).map(deskText),
    edited,
    removed: (released?.changed ?? [])
      .filter(({ file, after }) => after === undefined && !files.has(file))
      .map(({ file }) => file),
  };
}

function monthsOf(published: readonly Article[]): Desk["months"] {
  const months = new Map<string, { articles: number; words: number }>();
  for (const { date, words } of published) {
    const month = isoDate(date).slice(0, 7);
    const known = months.get(month) ?? { articles: 0, words: 0 };
    months.set(month, { articles: known.articles + 1, words: known.words + words });
  }
  return Array.from(months, ([month, counts]) => ({ month, ...counts })).sort((a, b) =>
    compareText(b.month, a.month),
  );
}
