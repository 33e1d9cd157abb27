import { isSurelyBefore, parseCalendarDate } from "../content/calendar-date.ts";
import { dateKeys, dateProblem, dayAt, updatedKeys } from "./days.ts";
import type { Notes } from "./notes.ts";
import type { SourcePost } from "./source-site.ts";

/** What stands for a day that nobody knows: a draft has it, and a person must say. */
export const unknownDay = "1970-01-01";

/** The day of a post; undefined if nothing says it. */
export function dayOf(post: SourcePost): string | undefined {
  return dayAt(post.data, ...dateKeys) ?? post.dayInName;
}

/** The days of a post, ISO 8601. One without a day that is valid gets `unknownDay`, and a note. */
export function datesOf(post: SourcePost, { note }: Notes): { date: string; updated?: string } {
  const day = dayOf(post);
  if (day === undefined) {
    const problem = dateProblem(post.data, ...dateKeys);
    const message = problem === undefined ? "has no date" : `\`${problem}\` is not a valid date`;
    note(
      "date",
      problem ?? "",
      `${message}: it comes as a draft of ${unknownDay}`,
      "Say when it was first told.",
    );
    return { date: unknownDay };
  }
  const updated = dayAt(post.data, ...updatedKeys);
  const [from, to] = [parseCalendarDate(day), parseCalendarDate(updated ?? "")];
  if (!updated || updated === day || !from || !to) return { date: day };
  if (!isSurelyBefore(to, from)) return { date: day, updated };
  note(
    "date",
    updated,
    `changed on ${updated}, before its date: left out`,
    "One of the two is wrong.",
  );
  return { date: day };
}
