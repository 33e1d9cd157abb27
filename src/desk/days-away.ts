const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** How far a day is from today, in words: "tomorrow", "3 days ago". @param days negative for what is past */
export function daysAway(days: number): string {
  return words.format(days, "day");
}

/** A day with its hour, if it has one, as it is read: `2026-12-04 09:00`. */
export function dayAndHour(iso: string): string {
  return iso.replace("T", " ");
}
