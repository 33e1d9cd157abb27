import type { Found } from "./engine.ts";
import { isEmpty, type Query } from "./query.ts";

/** What is said about the results, to everyone and through a screen reader. Empty where nothing was asked. */
export function statusText(
  { hits, complete }: Found,
  query: Query,
  filters: readonly string[],
): string {
  if (isEmpty(query)) return "";
  const about = query.text.trim() === "" ? "" : ` for “${query.text.trim()}”`;
  const within = filters.map((filter) => `, ${filter}`).join("");
  if (hits.length === 0) return `Nothing found${about}${within}.`;
  const sections = hits.reduce((sum, hit) => sum + hit.sections.length, 0);
  const locations = sections > 0 ? ` and ${counted(sections, "section")}` : "";
  const what = `${counted(hits.length, "article")}${locations}${about}${within}.`;
  return complete ? what : `No article has all of these words. ${what}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
