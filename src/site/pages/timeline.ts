import { newestOf } from "../article-summary.ts";
import type { Link, Page, TimelineEntry } from "../model.ts";
import type { Relations } from "../relations.ts";
import { timelineEntries, timelineId } from "../timeline.ts";
import { paths } from "../urls.ts";
import { partsFromFirst, partTitle } from "./list-length.ts";

/** A page of what happened when. */
export interface TimelinePage extends Page {
  readonly entries: readonly TimelineEntry[];
  /** All of its pages, where that is too much for one. */
  readonly numbered?: readonly Link[] | undefined;
}

/** Stories that tell of a period, and the stages of the author's life of which the year is known. */
export function timelinePages(
  relations: Pick<Relations, "events" | "about" | "summariesIn" | "locale">,
): TimelinePage[] {
  const { title, description } = relations.locale.words.timeline;
  return partsOf(relations).map(({ path, number, items, numbered }) => ({
    path,
    title: partTitle(title, number),
    description,
    ...newestOf(relations.summariesIn.timeline),
    entries: items,
    numbered,
  }));
}

/** Where on the timeline each story stands, by the story's slug. */
export function timelinePlaces(
  relations: Pick<Relations, "events" | "about">,
): ReadonlyMap<string, string> {
  const places = new Map(
    partsOf(relations).flatMap(({ path, items }) => items.map(({ id }) => [id, `${path}#${id}`])),
  );
  return new Map(
    relations.events.map(({ summary: { slug } }) => [slug, places.get(timelineId(slug)) ?? ""]),
  );
}

function partsOf({ events, about }: Pick<Relations, "events" | "about">) {
  return partsFromFirst(paths.timeline, timelineEntries(events, about?.stages ?? []));
}
