import fc from "fast-check";
import type { CalendarDate } from "../../src/content/calendar-date.ts";
import { newestFirst } from "../../src/site/article-summary.ts";
import type { ArticleSummary } from "../../src/site/model.ts";
import { tagPath } from "../../src/site/urls.ts";
import { crowdedDate } from "./dates.ts";
import { slug } from "./slug.ts";

/** A listing of an article with a date and tags; everything else follows from its name. */
export function summary(
  name: string,
  date: CalendarDate,
  tags: readonly string[] = [],
): ArticleSummary {
  return {
    slug: slug(name),
    path: `/articles/${name}/`,
    title: `The ${name} story`,
    description: `About ${name}.`,
    date,
    minutes: 3,
    language: undefined,
    tags: tags.map((tag) => ({ label: tag, path: tagPath(tag) })),
    unpublished: undefined,
  };
}

/** Up to thirty listings with dates close together, newest first. */
export const someListings: fc.Arbitrary<readonly ArticleSummary[]> = fc
  .array(crowdedDate, { maxLength: 30 })
  .map((dates) => dates.map((date, i) => summary(`article-${i}`, date)).sort(newestFirst));
