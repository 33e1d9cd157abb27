import { newestOf } from "../article-summary.ts";
import type { Page, TimelineEntry } from "../model.ts";
import type { Relations } from "../relations.ts";
import { timelineEntries } from "../timeline.ts";
import { paths } from "../urls.ts";

export interface TimelinePage extends Page {
  readonly entries: readonly TimelineEntry[];
}

export function timelinePage(
  relations: Pick<Relations, "events" | "about" | "summaries" | "locale">,
): TimelinePage {
  const { events, about, summaries, locale } = relations;
  const { timeline } = locale.words;
  return {
    path: paths.timeline,
    title: timeline.title,
    description: timeline.description,
    ...newestOf(summaries),
    entries: timelineEntries(events, about?.stages ?? []),
  };
}
