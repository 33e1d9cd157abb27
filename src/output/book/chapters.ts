import type { CitedSource } from "../../content/cited-sources.ts";
import type { DocumentBody } from "../../content/markdown/document.ts";
import { escapeHtml } from "../../content/markdown/escape-html.ts";
import { fillHtml } from "../../content/markdown/template.ts";
import type { SitePath, Slug } from "../../content/schemas/values.ts";
import type { Book } from "../../site/books.ts";
import { bylineOf } from "../../site/byline.ts";
import type { SiteInfo } from "../../site/model.ts";
import type { AboutPage } from "../../site/pages/about.ts";
import type { ArticlePage } from "../../site/pages/article.ts";
import { lightValues } from "../../styles/book-stylesheet.ts";
import type { Theme } from "../../theme/theme.ts";
import { xhtmlOf } from "../xhtml.ts";
import { type BookFile, bookPage } from "./book-files.ts";
import { bookSources } from "./book-sources.ts";

/** The text of an article of the book. */
export type BodyOf = (slug: Slug) => Pick<DocumentBody, "html">;

/** A file of the book that is read in its turn: a text, or the page that a part begins with. */
export interface Chapter {
  /** The name of the file. */
  readonly name: string;
  /** Text, not HTML, as the description is. */
  readonly title: string;
  readonly description: string;
  /** The file of the part that it belongs to. */
  readonly part: string | undefined;
  readonly page: ChapterPage | undefined;
}

type ChapterPage =
  | { readonly kind: "article"; readonly article: ArticlePage }
  | { readonly kind: "about"; readonly about: AboutPage };

/**
 * What a chapter is drawn with. `picture` says where in the book a picture of the site is; undefined if it isn't in
 * it.
 */
export interface ChapterSources {
  readonly info: SiteInfo;
  readonly theme: Theme;
  readonly bodyOf: BodyOf;
  /** All of the book, for links from one to another. */
  readonly chapters: readonly Chapter[];
  picture(src: string): string | undefined;
}

/** A book's chapters in their order. */
export function chaptersOf({ parts, about }: Book): Chapter[] {
  const chapters: Chapter[] = [];
  for (const [i, { title, description, articles }] of parts.entries()) {
    const part = title === undefined ? undefined : `part-${i + 1}.xhtml`;
    if (title !== undefined && part !== undefined)
      chapters.push({ name: part, title, description, part: undefined, page: undefined });
    for (const article of articles) {
      const name = `chapter-${chapters.length + 1}.xhtml`;
      const { title, description } = article;
      chapters.push({ name, title, description, part, page: { kind: "article", article } });
    }
  }
  if (about) {
    const { title, description } = about;
    const page = { kind: "about", about } as const;
    chapters.push({ name: "about.xhtml", title, description, part: undefined, page });
  }
  return chapters;
}

/** A chapter as a page of the book. */
export function chapterPage(chapter: Chapter, sources: ChapterSources): BookFile {
  const { name, title, description, page } = chapter;
  const { info } = sources;
  if (!page) {
    const settings = { name, title, language: info.language, type: "bodymatter" };
    return bookPage(
      settings,
      `<section epub:type="part" class="title-page">\n<h1>${escapeHtml(title)}</h1>\n<p class="lead">${escapeHtml(description)}</p>\n</section>`,
    );
  }
  const { own, language, byline, html, cited } = partsOf(page, sources);
  const { markup, hasSvg, hasMath } = xhtmlOf(html, addressesIn(sources));
  const address = escapeHtml(info.baseUrl + own);
  const properties = [...(hasMath ? ["mathml"] : []), ...(hasSvg ? ["svg"] : [])];
  return bookPage(
    { name, title, language, type: "bodymatter", properties },
    `<section epub:type="chapter">
<header>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(description)}</p>
<p class="byline">${escapeHtml(byline)}</p>
</header>
${markup}
${bookSources(cited, info)}<p class="address"><a href="${address}" dir="ltr">${address}</a></p>
</section>`,
  );
}

/** What the two kinds of texts have in common. */
function partsOf(
  page: ChapterPage,
  { info, bodyOf }: ChapterSources,
): {
  own: SitePath;
  language: string;
  byline: string;
  html: string;
  cited: readonly CitedSource[];
} {
  if (page.kind === "about") {
    const { about, linked, path } = page.about;
    const html = fillHtml(about.body.html, { linked });
    return { own: path, language: info.language, byline: "", html, cited: about.sources };
  }
  const { article, path, linked } = page.article;
  const cover = article.cover
    ? `<figure class="cover">${article.cover.html}${article.cover.credit === undefined ? "" : `<figcaption>${escapeHtml(article.cover.credit)}</figcaption>`}</figure>`
    : "";
  return {
    own: path,
    language: article.language ?? info.language,
    byline: bylineOf(page.article, info),
    html: cover + fillHtml(bodyOf(article.slug).html, { linked }),
    cited: article.sources,
  };
}

/** Where links of a chapter lead: to other chapters, else to the site. */
function addressesIn({
  theme,
  chapters,
  info,
  picture,
}: ChapterSources): Parameters<typeof xhtmlOf>[1] {
  const byPath = new Map<string | undefined, Chapter>(
    chapters.map((chapter) => [pathOf(chapter), chapter]),
  );
  return {
    picture,
    paint: lightValues(theme),
    link(href) {
      if (href.startsWith("#")) return href.replace(/\?.*$/, "");
      if (!href.startsWith("/")) return href;
      const [, path = "", fragment = ""] = /^([^#]*)(?:#([^?]*).*)?$/s.exec(href) ?? [];
      const chapter = byPath.get(path);
      if (!chapter) return info.baseUrl + href;
      return chapter.name + (fragment === "" ? "" : `#${fragment}`);
    },
  };
}

function pathOf({ page }: Chapter): SitePath | undefined {
  return page?.kind === "article" ? page.article.path : page?.about.path;
}
