import type { VNode } from "preact";
import type { CalendarDate } from "../../src/content/calendar-date.ts";
import type { TimelineEntry } from "../../src/site/model.ts";

/** How high a row is, in the drawing's own em. */
const rowEm = 3;
/** At most this many years are written along the top. */
const mostLabels = 6;

/**
 * What happened when, drawn along one line of years. Widths are shares of the drawing and heights are
 * em, so its words keep the reader's own size on every screen. The list beside it says the same.
 */
export function TimelineChart({ entries }: { entries: readonly TimelineEntry[] }): VNode {
  const first = Math.min(...entries.map(({ period }) => period.from.year));
  const end = Math.max(...entries.map(({ period }) => period.to.year)) + 1;
  const share = (time: number) => Math.round(((time - first) / (end - first)) * 1e4) / 100;
  const step = Math.ceil((end - first) / mostLabels);
  const years = Array.from({ length: Math.ceil((end - first) / step) }, (_, i) => first + i * step);
  const height = entries.length * rowEm + 2;
  return (
    <svg class="periods" height={`${height}em`} aria-hidden="true">
      {years.map((year) => (
        <>
          <line
            class="grid"
            x1={`${share(year)}%`}
            x2={`${share(year)}%`}
            y1="1.6em"
            y2={`${height}em`}
          />
          <text x={`${share(year)}%`} y="1em">
            {year}
          </text>
        </>
      ))}
      <line class="beam" x1="0%" x2="100%" y1="1.6em" y2="1.6em" />
      {entries.map(({ kind, id, path, title, period: { from, to } }, i) => (
        <a key={id} class={kind} href={path} tabindex={-1}>
          <text {...anchorOf(share(startOf(from)), share(endOf(to)))} y={`${i * rowEm + 3.2}em`}>
            {title.replace(/: .*/, "")}
          </text>
          <rect
            class={from.month === undefined || to.month === undefined ? "vague" : undefined}
            x={`${share(startOf(from))}%`}
            y={`${i * rowEm + 3.7}em`}
            width={`${Math.max(share(endOf(to)) - share(startOf(from)), 1)}%`}
            height="0.6em"
          />
        </a>
      ))}
    </svg>
  );
}

/** Where a bar's words stand: above it, and within the drawing even where that is narrow. */
function anchorOf(
  from: number,
  to: number,
): { x: string; "text-anchor": "start" | "middle" | "end" } {
  const middle = (from + to) / 2;
  if (middle < 33) return { x: `${from}%`, "text-anchor": "start" };
  if (middle > 67) return { x: `${to}%`, "text-anchor": "end" };
  return { x: `${middle}%`, "text-anchor": "middle" };
}

/** A date's first instant in years, near enough to draw. */
function startOf({ year, month = 1, day = 1 }: CalendarDate): number {
  return year + (month - 1 + (day - 1) / 31) / 12;
}

/** The end of what a date can mean: of its year, its month or its day. */
function endOf({ year, month, day }: CalendarDate): number {
  if (month === undefined) return year + 1;
  return year + (month - 1 + (day ?? 31) / 31) / 12;
}
