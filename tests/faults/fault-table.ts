/** A site's line in the table: its first fault. */
export interface Row {
  readonly site: string;
  readonly code: string;
  readonly place: string;
  ok: boolean;
}

/** Prints every site with its fault, and whether it was found and the output left alone. */
export function printTable(rows: readonly Row[]): void {
  const width = (of: (row: Row) => string) => Math.max(...rows.map((row) => of(row).length));
  const widths = [width(({ site }) => site), width(({ place }) => place)] as const;
  const lines = rows.map(
    ({ site, code, place, ok }) =>
      `${site.padEnd(widths[0])}  ${code}  ${place.padEnd(widths[1])}  ${ok ? "ok" : "NOT OK"}`,
  );
  const right = rows.filter(({ ok }) => ok).length;
  console.log(`\n${lines.join("\n")}\n${right} of ${rows.length} sites\n`);
}
