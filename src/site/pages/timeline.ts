import { newestOf } from "../article-summary.ts";
import type { Page, TimelineEntry } from "../model.ts";
import type { Relations } from "../relations.ts";
import { timelineEntries } from "../timeline.ts";
import { paths } from "../urls.ts";

/** The page of what happened when. */
export interface TimelinePage extends Page {
  readonly entries: readonly TimelineEntry[];
}

/** Stories that tell of a period, and the stages of the author's life of which the year is known. */
export function timelinePage(
  relations: Pick<Relations, "events" | "about" | "summariesIn" | "locale">,
): TimelinePage {
  const { events, about, summariesIn, locale } = relations;
  const { timeline } = locale.words;
  return {
    path: paths.timeline,
    title: timeline.title,
    description: timeline.description,
    ...newestOf(summariesIn.timeline),
    entries: timelineEntries(events, about?.stages ?? []),
  };
}
