import type { Article } from "../content/article.ts";
import { parseCalendarDate } from "../content/calendar-date.ts";
import { reportFor } from "../content/draft-report.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

/**
 * Reports articles whose names begin with a day, as Jekyll wants them: here it would be part of their addresses. What
 * was released with it keeps its address.
 */
export function checkDatedNames(
  articles: readonly Article[],
  released: UrlsLock | undefined,
  report: Report,
): void {
  for (const article of articles) {
    const { slug, path, locations } = article;
    const [, day = "", rest] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(slug) ?? [];
    if (rest === undefined || !parseCalendarDate(day) || released?.addresses.has(path)) continue;
    const message = `the day in the file's name is part of the address, \`${path}\``;
    const isTaken = articles.some((other) => other.slug === rest);
    const hint = isTaken
      ? `\`${rest}\` is another article's: call it by other words, without the day.`
      : `Call it \`${rest}\`: \`date:\` says when it was written.`;
    reportFor(article, report)(diagnostic(locations.frontMatter, "W116", message, hint));
  }
}
