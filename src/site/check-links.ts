import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import { reportFor } from "../content/content.ts";
import { nearest, nearestPath } from "../content/did-you-mean.ts";
import type { Reference } from "../content/markdown/document.ts";
import { type ContentPage, reportForPage } from "../content/page.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { readablePath } from "../content/site-path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { slugify } from "../i18n/slugify.ts";
import { documentLinks, type PathsBySlug, pathsBySlug } from "./document-links.ts";
import type { UrlTable } from "./url-model.ts";
import { brokenLink, decodeFragment, urlKey } from "./url-table.ts";
import { feedFiles, paths } from "./urls.ts";

interface HintSources {
  readonly pathOf: PathsBySlug;
  readonly urls: UrlTable;
  readonly basePath: SitePath;
}

const cardName = paths.socialImage;

/** What a dead link most likely means: the same address written otherwise, an article by its file, or one that looks like it. */
function hintFor(from: SitePath, href: string, { pathOf, urls, basePath }: HintSources): string {
  const { pathname, hash } = new URL(href, `https://site.invalid${from}`);
  const same = urls.get(urlKey(pathname));
  if (same && same.path !== pathname) return `Write \`${readablePath(same.path)}${hash}\`.`;
  if (same) return headingHint(decodeFragment(hash), same.ids ?? []);
  const within = `/${pathname.slice(basePath.length)}`;
  if (pathname.startsWith(basePath) && urls.has(urlKey(within))) {
    return `Write \`${within}${hash}\`: \`${basePath}\` is put before it by itself.`;
  }
  // A whole address without its beginning is read as a file beside the text.
  const [host] =
    /(?<=\/)(?:www\.[^/]+|[a-z\d-]+\.(?:com|org|net|io|dev|edu|gov))(?:\/.*)?$/i.exec(pathname) ??
    [];
  const [mail] = /(?<=\/)[^/\s]+(?:@|%40)[^/\s@]+\.[a-z]{2,}$/i.exec(pathname) ?? [];
  if (mail !== undefined) return `Write \`mailto:${mail.replace("%40", "@")}\`.`;
  if (host !== undefined) return `Write \`https://${host}\`.`;
  const [, scheme, rest] = /\/(https?)\/+((?:[\w-]+\.)+\w+(?:\/.*)?)$/.exec(pathname) ?? [];
  if (rest !== undefined) return `Write \`${scheme}://${rest}\`.`;
  if (/%5C/i.test(pathname)) return "Write `/` in place of `\\`.";
  const names = readablePath(pathname)
    .split("/")
    .filter((part) => !/^(?:index\.(?:html|md))?$/.test(part));
  if (/\/(?:feed|index|rss|atom)(?:\.xml|\/)?$/i.test(pathname)) {
    return `The feeds are \`${feedFiles.atom}\`, \`${feedFiles.rss}\` and \`${feedFiles.json}\`, at the root and below each tag: write \`/${feedFiles.rss}\`.`;
  }
  if (/\/_?toc_?\/$/i.test(pathname)) {
    return "A table of contents? An article with three sections or more has one by itself: take it out.";
  }
  const slug = nearest((names.at(-1) ?? "").replace(/\.(?:md|markdown|html?)$/i, ""), [
    ...pathOf.keys(),
  ]);
  if (slug !== undefined && pathOf.get(slug) !== from) {
    return `Did you mean \`[[${slug}${hash}]]\`? An article is linked by its slug.`;
  }
  // Nobody means a card.
  const known = Array.from(urls.values(), ({ path }) => path).filter(
    (path) => path !== from && !path.endsWith(cardName),
  );
  const near = nearestPath(readablePath(pathname), known.map(readablePath));
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (!/\.(?!html?$)[a-z\d]{2,4}$/i.test(pathname)) return "";
  return "A file lies beside the text that links to it, where that is a folder's `index.md`, or in `public/`.";
}

/** Other tools name a heading by its words. */
function headingHint(written: string, ids: readonly string[]): string {
  const id = slugify(written);
  if (id !== written && ids.includes(id)) return `Write \`#${id}\`.`;
  const near = nearest(written, ids);
  return near === undefined ? "" : `Did you mean \`#${near}\`?`;
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
  const pathOf = pathsBySlug(hidden);

  const isThere = (path: SitePath) => urls.has(urlKey(path));

  function check(from: SitePath, { href, location }: Reference, report: Report): void {
    const broken = brokenLink(urls, from, href);
    if (broken === undefined) return;
    const { pathname } = new URL(href, `https://site.invalid${from}`);
    const { slug } = hidden.find(({ path }) => pathname.startsWith(path) && !isThere(path)) ?? {};
    if (slug !== undefined) {
      const hint = "Publish that one first, or take the link out.";
      report(
        diagnostic(location, "E401", `\`${slug}\` is not published, so a link to it is dead`, hint),
      );
      return;
    }
    report(diagnostic(location, "E400", broken, hintFor(from, href, { pathOf, urls, basePath })));
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
