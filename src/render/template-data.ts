import { isoDate } from "../content/calendar-date.ts";
import type { Site } from "../site/site.ts";

/** What templates are told of. */
export type TemplateSite = Pick<Site, "info" | "pages" | "words">;

/** What templates get as `site`. Paths are without the base path, which pages get as they are written; URLs are whole. */
export function templateData({ info, pages, words }: TemplateSite): object {
  const { title, tagline, language, author, baseUrl } = info;
  const whole = (path: string) => baseUrl + path;
  const articles = pages.article.filter(({ unlisted }) => !unlisted);
  return {
    title,
    tagline,
    language,
    author,
    url: `${baseUrl}/`,
    words,
    articles: articles.map(({ summary }) => ({
      ...summary,
      date: isoDate(summary.date),
      url: whole(summary.path),
    })),
    pages: pages.page
      .filter(({ unlisted }) => !unlisted)
      .map(({ path, title, description }) => ({ path, title, description, url: whole(path) })),
    tags: pages.tag.map(({ path, title, description, summaries }) => ({
      path,
      title,
      description,
      count: summaries.length,
      url: whole(path),
    })),
    series: pages.series.map(({ path, title, description, summaries }) => ({
      path,
      title,
      description,
      count: summaries.length,
      url: whole(path),
    })),
  };
}
