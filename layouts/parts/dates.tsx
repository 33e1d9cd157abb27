import type { VNode } from "preact";
import { type CalendarDate, isoDate, longDate } from "../../src/content/calendar-date.ts";

/** A date as people read it, with the form that machines read. */
export function DateText({ date, class: name }: { date: CalendarDate; class?: string }): VNode {
  return (
    <time dateTime={isoDate(date)} class={name}>
      {longDate(date)}
    </time>
  );
}
