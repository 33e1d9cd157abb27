import { tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import type { Cell, Result } from "./model.ts";

const ROW = 13;

/** A row for each node: tall marks while the collector stops it, a bar below while it is written off. */
export function Strip({
  result: { strip, stripLoad, shortFrom, breaksAt },
  left,
  top,
  width,
}: {
  result: Result;
  left: number;
  top: number;
  width: number;
}): VNode {
  const how = breaksAt !== undefined ? "breaking " : shortFrom !== undefined ? "short " : "";
  const when = `${how}at ${stripLoad}%`;
  const unit = width / (strip[0]?.length || 1);
  const bars = (row: number, holds: (cell: Cell) => boolean, from: number, height: number) =>
    runs(strip[row] ?? [], holds)
      .map(
        ([start, end]) =>
          `M${tenth(left + start * unit)} ${top + row * ROW + from}h${tenth((end - start) * unit)}v${height}h${tenth((start - end) * unit)}z`,
      )
      .join("");
  const all = (holds: (cell: Cell) => boolean, from: number, height: number) =>
    strip.map((_, row) => bars(row, holds, from, height)).join("");
  return (
    <g>
      <Legend words={`six nodes ${when}:`} y={top - 14} />
      {strip.map((_, row) => (
        <text key={row} x={left - 8} y={top + row * ROW + 8} class="small muted end">
          {row + 1}
        </text>
      ))}
      <path
        class="mark faint"
        d={strip.map((_, row) => `M${left} ${top + row * ROW}h${width}v7h-${width}z`).join("")}
      />
      <path class="mark bad" d={all(({ paused }) => paused, 0, 7)} />
      <path class="mark other" d={all(({ writtenOff }) => writtenOff, 8, 3)} />
    </g>
  );
}

/** What the marks of nodes mean, after which nodes they are. */
export function Legend({ words, y }: { words: string; y: number }): VNode {
  return (
    <>
      <text x="0" y={y} class="small muted">
        {words}
      </text>
      <path class="mark bad" d={`M148 ${y - 9}h4v7h-4z`} />
      <text x="158" y={y} class="small">
        stopped to collect
      </text>
      <path class="mark other" d={`M268 ${y - 4}h14v3h-14z`} />
      <text x="288" y={y} class="small">
        written off
      </text>
    </>
  );
}

/** The stretches of cells that satisfy a condition, as [start, end). */
function runs(cells: readonly Cell[], holds: (cell: Cell) => boolean): [number, number][] {
  const found: [number, number][] = [];
  cells.forEach((cell, i) => {
    if (!holds(cell)) return;
    const last = found.at(-1);
    if (last?.[1] === i) last[1] = i + 1;
    else found.push([i, i + 1]);
  });
  return found;
}
