import type { VNode } from "preact";
import { isoDate } from "../../src/content/calendar-date.ts";
import type { Person } from "../../src/site/authors.ts";
import type { SiteInfo } from "../../src/site/model.ts";
import type { ArticlePage } from "../../src/site/pages/article.ts";

/** A block of linked data. `<` is escaped, so that no text in it can end the element. */
export function JsonLd({ data }: { data: object }): VNode {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** An article as https://schema.org/BlogPosting. It has the author and the date only where they are its own. */
export function articleData(
  { article, path, socialImage = article.cover?.path, authors }: ArticlePage,
  info: SiteInfo,
): object {
  const people = authors.map(person);
  const author = people.length === 1 ? people[0] : people;
  const { original, dateInferred } = article;
  return {
    "@context": "https://schema.org",
    "@type": "BlogPosting",
    headline: article.title,
    description: article.description,
    ...(!dateInferred && { datePublished: isoDate(article.date) }),
    ...((article.updated || !dateInferred) && {
      dateModified: isoDate(article.updated ?? article.date),
    }),
    url: info.baseUrl + path,
    // Only where that is elsewhere: it is said once more in every page's one flight.
    ...(article.canonical && { mainEntityOfPage: article.canonical }),
    inLanguage: article.language ?? info.language,
    ...(socialImage && { image: info.baseUrl + socialImage }),
    publisher: person(info.author),
    ...(article.byline === "after"
      ? { isBasedOn: { "@type": "CreativeWork", author, ...(original && { url: original }) } }
      : { author, ...(original && { isBasedOn: original }) }),
  };
}

/** Somebody as https://schema.org/Person. */
function person({ name, url }: Person): object {
  return { "@type": "Person", name, url };
}

/** The site as https://schema.org/WebSite. */
export function siteData(info: SiteInfo): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: info.title,
    description: info.tagline,
    url: `${info.baseUrl}/`,
    inLanguage: info.language,
    author: person(info.author),
  };
}
