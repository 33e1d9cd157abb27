import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import { reportFor } from "../content/content.ts";
import { didYouMean, nearest } from "../content/did-you-mean.ts";
import type { Reference } from "../content/markdown/render-env.ts";
import { type ContentPage, reportForPage } from "../content/page.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { readablePath } from "../content/site-path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { UrlTable } from "./model.ts";
import { brokenLink, urlKey } from "./url-table.ts";
import { articlePath, paths, slugOf } from "./urls.ts";

/** What a dead link most likely means: the same address written otherwise, an article by its file, or one that looks like it. */
function hintFor(
  from: SitePath,
  href: string,
  { slugs, urls, basePath }: { slugs: readonly string[]; urls: UrlTable; basePath: SitePath },
): string {
  const { pathname, hash } = new URL(href, `https://site.invalid${from}`);
  const same = urls.get(urlKey(pathname));
  if (same) return same.path === pathname ? "" : `Write \`${readablePath(same.path)}${hash}\`.`;
  const within = `/${pathname.slice(basePath.length)}`;
  if (pathname.startsWith(basePath) && urls.has(urlKey(within))) {
    return `Write \`${within}${hash}\`: \`${basePath}\` is put before it by itself.`;
  }
  const names = readablePath(pathname)
    .split("/")
    .filter((part) => !/^(?:index\.(?:html|md))?$/.test(part));
  const slug = nearest((names.at(-1) ?? "").replace(/\.(?:md|markdown|html?)$/i, ""), slugs);
  if (slug !== undefined && articlePath(slug) !== from) {
    return `Did you mean \`[[${slug}${hash}]]\`? An article is linked by its slug.`;
  }
  const paths = Array.from(urls.values(), ({ path }) => path).filter((path) => path !== from);
  return didYouMean(readablePath(pathname), paths.map(readablePath));
}

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
  const slugs = hidden.map(({ slug }) => slug);

  function check(from: SitePath, { href, location }: Reference, report: Report): void {
    const broken = brokenLink(urls, from, href);
    if (broken === undefined) return;
    const slug = slugOf(href);
    if (slug && slugs.some((known) => known === slug) && !urls.has(urlKey(articlePath(slug)))) {
      const hint = "Publish that one first, or take the link out.";
      report(
        diagnostic(location, "E401", `\`${slug}\` is not published, so a link to it is dead`, hint),
      );
      return;
    }
    report(diagnostic(location, "E400", broken, hintFor(from, href, { slugs, urls, basePath })));
  }

  for (const article of articles) {
    const { path, document } = article;
    const own = reportFor(article, report);
    for (const reference of [...document.links, ...document.images]) check(path, reference, own);
  }
  for (const page of pages) {
    const own = reportForPage(page, report);
    for (const reference of [...page.document.links, ...page.document.images]) {
      check(page.path, reference, own);
    }
  }
  for (const reference of about?.document.links ?? []) check(paths.about, reference, report);
}
