import type { VNode } from "preact";
import { type CalendarDate, isoDate, longDate } from "../../src/content/calendar-date.ts";
import type { Locale } from "../../src/i18n/locale.ts";

/** A date as people read it, with the form that machines read. */
export function DateText({
  date,
  locale: { language },
  class: name,
}: {
  date: CalendarDate;
  locale: Pick<Locale, "language">;
  class?: string;
}): VNode {
  return (
    <time dateTime={isoDate(date)} class={name}>
      {longDate(date, language)}
    </time>
  );
}
