import type { VNode } from "preact";
import { isoDate } from "../../src/content/calendar-date.ts";
import type { ArticlePage } from "../../src/site/page-types.ts";
import type { SiteInfo } from "../../src/site/site.ts";

/** A block of linked data. `<` is escaped, so that no text in it can end the element. */
export function JsonLd({ data }: { data: object }): VNode {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** An article as https://schema.org/BlogPosting. */
export function articleData({ article, path }: ArticlePage, info: SiteInfo): object {
  return {
    "@context": "https://schema.org",
    "@type": "BlogPosting",
    headline: article.title,
    description: article.description,
    datePublished: isoDate(article.date),
    dateModified: isoDate(article.updated ?? article.date),
    wordCount: article.words,
    url: info.origin + path,
    author: { "@type": "Person", name: info.author.name, url: info.author.url },
    ...(article.original && { isBasedOn: article.original }),
  };
}

/** The site as https://schema.org/WebSite. */
export function siteData(info: SiteInfo): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: info.title,
    description: info.tagline,
    url: `${info.origin}/`,
    inLanguage: info.language,
    author: { "@type": "Person", name: info.author.name, url: info.author.url },
  };
}
