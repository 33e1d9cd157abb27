import { statSync } from "node:fs";
import type { ParsedArticle } from "../content/article.ts";
import { completeContent, type LoadedArticle, openContent } from "../content/content.ts";
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
import { brokenLink } from "../site/url-table.ts";

/** A site that follows its content folder. */
export interface LiveSite {
  /** The newest site without an error; undefined before there was one. */
  readonly site: Site | undefined;
  /** What is wrong now. */
  readonly diagnostics: readonly Diagnostic[];
  /** An article as it was last read, if it is newer than the site. */
  newerText(slug: Slug): ParsedArticle | undefined;
  /** Reads what has changed and makes the site anew. */
  remake(): void;
  /**
   * Reads one article at once, for its own page; the rest of the site learns of it from `remake`. Says
   * whether that was possible: only if nothing is wrong with it.
   */
  readAhead(file: string): boolean;
}

interface Read extends ReadArticle {
  /** What its files looked like. */
  readonly stamp: string;
}

/** @param publicFiles the paths of what is copied as it is */
export function followSite(
  folder: string,
  options: { readonly now: Date; readonly url: string | undefined },
  publicFiles: (report: Report) => readonly SitePath[],
  renderFigure: RenderFigure,
): LiveSite {
  let known = new Map<string, Read>();
  let entries = new Map<string, ArticleEntry>();
  let site: Site | undefined;
  let diagnostics: readonly Diagnostic[] = [];
  const ahead = new Map<Slug, ParsedArticle>();

  let locale = localeOf("en");

  function read(entry: ArticleEntry): Read {
    const stamp = `${JSON.stringify(locale)}\n${stampOf(entry)}`;
    const before = known.get(entry.path);
    if (before?.stamp === stamp) return before;
    const read = readArticle(entry, folder, renderFigure, locale);
    // What lacks a drawing is read again once that is there.
    return { ...read, stamp: isDrawingWanted() ? "" : stamp };
  }

  return {
    get site() {
      return site;
    },
    get diagnostics() {
      return diagnostics;
    },
    newerText: (slug) => ahead.get(slug),
    remake() {
      const found: Diagnostic[] = [];
      const report = (diagnostic: Diagnostic) => found.push(diagnostic);
      const opened = openContent(folder, renderFigure, report);
      locale = opened.locale;
      known = new Map(opened.entries.map((entry) => [entry.path, read(entry)]));
      const bodies = new Map<Slug, DocumentBody>();
      const loaded = opened.entries.map(({ slug, path }): LoadedArticle => {
        const { parsed, diagnostics = [] } = known.get(path) ?? {};
        if (parsed) bodies.set(slug, parsed.body);
        return { slug, article: parsed?.article, diagnostics };
      });
      const bodyOf = (slug: Slug) => bodies.get(slug) ?? emptyBody;
      const content = completeContent(opened, loaded, bodyOf, report);
      const all = {
        ...options,
        showUnpublished: true,
        canSet: canSetTitle,
        publicFiles: publicFiles(report),
      };
      const next = content && makeSite(content, all, report);
      diagnostics = found.sort(compareDiagnostics);
      entries = new Map(opened.entries.map((entry) => [entry.path, entry]));
      if (!next || diagnostics.some(({ severity }) => severity === "error")) return;
      site = next;
      ahead.clear();
    },
    readAhead(file) {
      const entry = entries.get(file);
      if (!entry || !site || diagnostics.length > 0) return false;
      const { parsed, diagnostics: own } = read(entry);
      if (isDrawingWanted()) return false;
      if (!parsed || own.length > 0) return false;
      const { urls } = site;
      const { path, document } = parsed.article;
      const links = [...document.links, ...document.images];
      if (links.some(({ href }) => brokenLink(urls, path, href) !== undefined)) return false;
      ahead.set(entry.slug, parsed);
      return true;
    },
  };
}

function stampOf({ path, pictures, attachments, examples, releasedIds }: ArticleEntry): string {
  const files = [path, ...pictures, ...attachments, ...examples].map((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return `${file} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}`;
  });
  return [...files, ...releasedIds].join("\n");
}
