import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ParsedArticle } from "../content/article.ts";
import { dayOf, isoDate } from "../content/calendar-date.ts";
import {
  type Content,
  completeContent,
  type LoadedArticle,
  type OpenContent,
  openContent,
} from "../content/content.ts";
import { isDrawingWanted } from "../content/diagrams/drawn.ts";
import type { ArticleEntry } from "../content/list-articles.ts";
import { type DocumentBody, emptyBody } from "../content/markdown/render.ts";
import type { RenderFigure } from "../content/markdown/render-env.ts";
import { type ReadArticle, readArticle } from "../content/read-article.ts";
import type { SitePath, Slug } from "../content/schemas/values.ts";
import { compareDiagnostics, type Diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { localeOf } from "../i18n/locale.ts";
import { canSetTitle } from "../output/social-image-svg.ts";
import { makeSite, type Site } from "../site/site.ts";

/** A site that follows its content folder, and shows all of it that can be shown. */
export interface LiveSite {
  /** The newest site; undefined before `site.yaml` could be read for the first time. */
  readonly site: Site | undefined;
  /** What the site is made of. */
  readonly content: Content | undefined;
  /** What is wrong now. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every article's file, by slug. */
  readonly entries: ReadonlyMap<Slug, ArticleEntry>;
  /** An article as it was last read, if it is newer than the site. */
  newerText(slug: Slug): ParsedArticle | undefined;
  /** Reads what has changed and makes the site anew. */
  remake(): void;
  /**
   * Reads one article at once, for its own page; the rest of the site learns of it from `remake`. Says
   * whether that was possible.
   */
  readAhead(file: string): boolean;
  /** Figures are drawn by this from now on, and what doesn't compile of them is told. */
  setFigures(figures: SiteFigures): void;
}

/** What draws a site's figures, and what is wrong with those that it can't draw. */
export interface SiteFigures {
  /** Differs when any figure does. */
  readonly key: string;
  readonly render: RenderFigure;
  readonly diagnostics: readonly Diagnostic[];
}

interface Read extends ReadArticle {
  /** What its files looked like. */
  readonly stamp: string;
}

/** @param publicFiles the paths of what is copied as it is */
export function followSite(
  folder: string,
  options: { readonly now: () => Date; readonly url: string | undefined },
  publicFiles: (report: Report) => readonly SitePath[],
  startWith: SiteFigures,
): LiveSite {
  let figures = startWith;
  let known = new Map<string, Read>();
  let entries = new Map<string, ArticleEntry>();
  let opened: OpenContent | undefined;
  let content: Content | undefined;
  let site: Site | undefined;
  let diagnostics: readonly Diagnostic[] = [];
  const ahead = new Map<Slug, ParsedArticle>();

  let locale = localeOf("en");
  const preview = () => ({ today: isoDate(dayOf(options.now(), site?.timeZone ?? "UTC")) });

  /** Reads an article; one that can't be read at all stays as it was, beside what is wrong with it. */
  function read(entry: ArticleEntry): Read {
    const stamp = `${figures.key}${JSON.stringify(locale)}\n${stampOf(entry)}`;
    const before = known.get(entry.path);
    if (before?.stamp === stamp) return before;
    const now = readArticle(entry, folder, figures.render, locale, preview());
    const read = {
      ...now,
      parsed: now.parsed ?? before?.parsed,
      // What lacks a drawing is read again once that is there.
      stamp: isDrawingWanted() ? "" : stamp,
    };
    known.set(entry.path, read);
    return read;
  }

  /** What can't be read at all stays as it was. */
  function openAgain(report: Report): OpenContent {
    const now = openContent(folder, figures.render, report, preview());
    const isThere = (name: string) => existsSync(join(folder, name));
    const { site, brand, tags, about, urlsLock } = opened ?? now;
    opened = {
      ...now,
      site: now.site ?? site,
      brand: now.brand ?? brand,
      locale: now.site ? now.locale : (opened ?? now).locale,
      tags: now.tags ?? tags,
      about: now.about ?? (isThere("about.md") ? about : undefined),
      // Which folders are sections isn't known while `site.yaml` can't be read.
      entries: now.site
        ? now.entries
        : [
            ...now.entries,
            ...(opened?.entries ?? []).filter((one) => one.section && existsSync(one.path)),
          ],
      urlsLock: now.urlsLock ?? (isThere("urls.lock") ? urlsLock : undefined),
    };
    return opened;
  }

  return {
    get site() {
      return site;
    },
    get content() {
      return content;
    },
    get diagnostics() {
      return diagnostics;
    },
    get entries() {
      return new Map(Array.from(entries.values(), (entry) => [entry.slug, entry]));
    },
    newerText: (slug) => ahead.get(slug),
    setFigures(next) {
      figures = next;
    },
    remake() {
      const found: Diagnostic[] = [...figures.diagnostics];
      const report = (diagnostic: Diagnostic) => found.push(diagnostic);
      const now = openAgain(report);
      locale = now.locale;
      known = new Map(now.entries.map((entry) => [entry.path, read(entry)]));
      const bodies = new Map<Slug, DocumentBody>();
      const loaded = now.entries.map(({ slug, section, path }): LoadedArticle => {
        const { parsed, diagnostics = [] } = known.get(path) ?? {};
        if (parsed) bodies.set(slug, parsed.body);
        return { slug, section, article: parsed?.article, diagnostics };
      });
      const bodyOf = (slug: Slug) => bodies.get(slug) ?? emptyBody;
      content = completeContent(now, loaded, bodyOf, report) ?? content;
      const all = {
        now: options.now(),
        url: options.url,
        showUnpublished: true,
        canSet: canSetTitle,
        publicFiles: publicFiles(report),
      };
      entries = new Map(now.entries.map((entry) => [entry.path, entry]));
      if (content) site = makeSite(content, all, report);
      diagnostics = unique(found).sort(compareDiagnostics);
      ahead.clear();
    },
    readAhead(file) {
      const entry = entries.get(file);
      if (!entry || !site) return false;
      const { parsed } = read(entry);
      if (!parsed || isDrawingWanted()) return false;
      ahead.set(entry.slug, parsed);
      return true;
    },
  };
}

/** A figure that throws does so in every text that shows it. */
function unique(found: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = found.map(
    (one) => [`${one.file}:${one.line}:${one.column} ${one.code} ${one.message}`, one] as const,
  );
  return [...new Map(byPlace).values()];
}

function stampOf({ path, pictures, attachments, examples, releasedIds }: ArticleEntry): string {
  const files = [path, ...pictures, ...attachments, ...examples].map((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return `${file} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}`;
  });
  return [...files, ...releasedIds].join("\n");
}
