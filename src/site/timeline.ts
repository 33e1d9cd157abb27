import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import { compareDates } from "../content/calendar-date.ts";
import { compareText } from "../diagnostics/diagnostic.ts";
import type { ArticleSummary, TimelineEntry, TimelineEvent } from "./model.ts";
import { paths } from "./urls.ts";

/** The id of a story's place on the timeline. */
export function timelineId(slug: ArticleSummary["slug"]): string {
  return `happened-${slug}`;
}

/** Stories, and the beginnings of the stages that have a year, in order; a stage before what happened in it. */
export function timelineEntries(
  events: readonly TimelineEvent[],
  stages: About["stages"],
): TimelineEntry[] {
  const beginnings = stages.flatMap(({ name, year, what }, i): TimelineEntry[] => {
    if (year === undefined) return [];
    const period = { from: { year }, to: { year } };
    const [path, description] = [paths.about, sentence(what)] as const;
    const id = `stage-${i + 1}`;
    return [{ kind: "career", id, period, path, title: name, description, unpublished: undefined }];
  });
  const stories = events.map(({ period, summary }): TimelineEntry => {
    const { slug, path, title, description, unpublished } = summary;
    const id = timelineId(slug);
    return { kind: "story", id, period, path, title, description, unpublished };
  });
  return [...beginnings, ...stories].sort((a, b) => compareDates(a.period.from, b.period.from));
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The articles that tell of a period, in the order in which the events began. */
export function timeline(
  articles: readonly Pick<Article, "slug" | "period">[],
  articleSummary: (slug: Article["slug"]) => ArticleSummary | undefined,
): TimelineEvent[] {
  const events = articles.flatMap(({ slug, period }) => {
    const summary = articleSummary(slug);
    return period && summary ? [{ period, summary }] : [];
  });
  return events.sort(
    (a, b) =>
      compareDates(a.period.from, b.period.from) ||
      compareDates(a.period.to, b.period.to) ||
      compareText(a.summary.slug, b.summary.slug),
  );
}
