import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import { isoPublicationDate } from "../content/calendar-date.ts";
import { reportFor } from "../content/draft-report.ts";
import type { Reference } from "../content/markdown/document.ts";
import { type ContentPage, reportForPage } from "../content/page.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { deadLinkHints } from "./dead-link-hints.ts";
import { documentLinks, pathsBySlug } from "./document-links.ts";
import type { UrlTable } from "./url-model.ts";
import { brokenLink, urlKey } from "./url-table.ts";
import { paths } from "./urls.ts";

/** Reports every link and picture in the author's text that leads nowhere, at its place. */
export function checkLinks(
  texts: {
    articles: readonly Article[];
    about: About | undefined;
    pages: readonly ContentPage[];
    /** All articles, to tell a link to a hidden one from a link to nothing. */
    hidden: readonly Article[];
    urls: UrlTable;
    basePath: SitePath;
  },
  report: Report,
): void {
  const { articles, about, pages, hidden, urls, basePath } = texts;
  const pathOf = pathsBySlug(hidden);
  const hintFor = deadLinkHints(pathOf, urls, basePath);

  const isThere = (path: SitePath) => urls.has(urlKey(path));

  function check(from: SitePath, { href, location }: Reference, report: Report): void {
    const broken = brokenLink(urls, from, href);
    if (broken === undefined) return;
    const { pathname } = new URL(href, `https://site.invalid${from}`);
    const unpublished = hidden.find(({ path }) => pathname.startsWith(path) && !isThere(path));
    if (unpublished !== undefined) {
      const { slug, draft, date } = unpublished;
      const why = draft ? "is a draft" : `comes out on ${isoPublicationDate(date)}`;
      const message = `\`${slug}\` ${why}, so a link to it is dead`;
      const hint = "Publish that one first, or take the link out.";
      report(diagnostic(location, "E401", message, hint));
      return;
    }
    report(diagnostic(location, "E400", broken, hintFor(from, href)));
  }

  function checkText(path: SitePath, document: Article["document"], report: Report): void {
    for (const reference of [...documentLinks(document, pathOf), ...document.images]) {
      check(path, reference, report);
    }
  }

  for (const article of articles) {
    checkText(article.path, article.document, reportFor(article, report));
  }
  for (const page of pages) checkText(page.path, page.document, reportForPage(page, report));
  if (about) checkText(paths.about, about.document, report);
}
