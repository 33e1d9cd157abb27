import type { Row } from "./rounds.ts";

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** Medians as a table, each beside the faster Hugo that did the same work in the same run. */
export function printTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const wall = median(row.wallMs) ?? 0;
    const hugo = fasterHugo(rows, row);
    const hugoMs = hugo && median(hugo.wallMs);
    const hugoBytes = hugo && median(hugo.peakBytes);
    const peak = median(row.peakBytes);
    return [
      `${row.name} ${row.version}`.trim(),
      row.work,
      row.scenario,
      String(row.articles),
      seconds(wall),
      row.wallMs.length > 1
        ? `${seconds(Math.min(...row.wallMs))}–${seconds(Math.max(...row.wallMs))}`
        : "",
      String(row.wallMs.length),
      seconds(median(row.cpuMs)),
      megabytes(peak),
      row.pages === undefined ? "" : String(row.pages),
      row.files === undefined ? "" : String(row.files),
      megabytes(row.bytes),
      hugoMs ? (wall / hugoMs).toFixed(2) : "",
      hugoBytes && peak ? (peak / hugoBytes).toFixed(2) : "",
    ];
  });
  const head = [
    "generator",
    "work",
    "build",
    "articles",
    "wall s",
    "min–max",
    "runs",
    "CPU s",
    "peak MB",
    "pages",
    "files",
    "MB",
    "× Hugo",
    "× its memory",
  ];
  return [head, ...lines].map((cells) => align(cells, [head, ...lines])).join("\n");
}

/**
 * Hugo builds everything each time, so its cold build stands beside all of ours; only where a server
 * is timed it is against a server.
 */
function fasterHugo(rows: readonly Row[], row: Row): Row | undefined {
  const served = row.scenario === "save to served";
  return rows
    .filter(
      ({ name, work, articles, scenario }) =>
        name === "Hugo" &&
        work === row.work &&
        articles === row.articles &&
        (scenario === "save to served") === served,
    )
    .sort((a, b) => (median(a.wallMs) ?? 0) - (median(b.wallMs) ?? 0))[0];
}

function align(cells: readonly string[], all: readonly (readonly string[])[]): string {
  return cells
    .map((cell, column) => {
      const width = Math.max(...all.map((line) => line[column]?.length ?? 0));
      return column < 3 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join("  ")
    .trimEnd();
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? "" : (ms / 1000).toFixed(2);
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? "" : (bytes / 1e6).toFixed(0);
}
