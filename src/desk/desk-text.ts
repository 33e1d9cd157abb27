import stringWidth from "string-width";
import { dayAndHour, daysAway } from "./days-away.ts";
import type { Desk } from "./desk.ts";
import { namedSections } from "./text-change.ts";

/** The desk for a terminal: a heading for everything, and below it a line each, in columns. */
export function deskLines(desk: Desk): string[] {
  const { changed, links } = desk;
  const { since } = changed;
  const release = since ? ` since the release of ${since.day} (${since.commit})` : "";
  return [
    ...part(
      "Drafts",
      desk.drafts.map(({ slug, begun, days, words }) => [
        slug,
        `${words} words`,
        `begun ${begun}, ${daysAway(-days)}`,
      ]),
    ),
    ...part(
      "Scheduled",
      desk.scheduled.map(({ slug, due, days, words }) => [
        slug,
        `${words} words`,
        `${dayAndHour(due)}, ${daysAway(days)}`,
      ]),
    ),
    ...(desk.unreadable.length > 0
      ? part(
          "Front matter that can't be read",
          desk.unreadable.map((slug) => [slug]),
        )
      : []),
    ...part(`Changed${release}`, [
      ...changed.fresh.map(({ slug, words }) => [slug, "new", `${words} words`]),
      ...changed.edited.map(({ slug, added, removed, sections }) => [
        slug,
        `+${added} −${removed} words`,
        namedSections(sections),
      ]),
      ...changed.removed.map((file) => [file, "gone"]),
    ]),
    ...part(
      "No text links to",
      desk.orphans.map(({ slug, title }) => [slug, title]),
    ),
    ...part("Dead and redirected links", [
      ...links.dead.map(({ file, line, column, url, problem }) => [
        `${file}:${line}:${column}`,
        url,
        problem,
      ]),
      ...links.moved.map(({ file, line, column, url, to }) => [
        `${file}:${line}:${column}`,
        url,
        `→ ${to}`,
      ]),
    ]),
    ...part(
      "Links",
      desk.linked.map(({ slug, from, to, outgoing }) => [
        slug,
        `${from} in`,
        `${to} out`,
        `${outgoing} to other sites`,
      ]),
    ),
    ...part(
      "Words a month",
      desk.months.map(({ month, words, articles }) => [
        month,
        words.toLocaleString("en"),
        `${articles} ${articles === 1 ? "article" : "articles"}`,
      ]),
    ),
  ];
}

function part(title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [title, "  none", ""];
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => stringWidth(row[i] ?? ""))),
  );
  const lines = rows.map((row) => {
    const cells = row.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - stringWidth(cell)));
    return `  ${cells.join("  ").trimEnd()}`;
  });
  return [title, ...lines, ""];
}
