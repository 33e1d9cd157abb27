import { readDay } from "./days.ts";

/**
 * The day in a line of its own among the first of a text: `*2020-05-01*`, `Posted on March 3, 2020`. As
 * `YYYY-MM-DD`; undefined if there is none.
 */
export function firstDay(body: string): string | undefined {
  const lines = body.slice(0, 1000).split("\n").slice(0, 8);
  for (const line of lines) {
    const words = line.replace(/[*_>#()]|<[^<>]*>/g, " ").trim();
    const plain = words.replace(/^(?:posted|published|written|date|updated)?\s*(?:on|:)?\s*/i, "");
    if (plain.length > 30 || !/\d{4}/.test(plain)) continue;
    const day = readDay(plain);
    if (day !== undefined) return day;
  }
  return undefined;
}
