/** A site's line in the table: its first diagnostic. */
export interface Row {
  readonly site: string;
  readonly code: string;
  readonly location: string;
  ok: boolean;
}

/** Prints every site with its diagnostic, and whether it was found and the output left alone. */
export function printTable(rows: readonly Row[]): void {
  const width = (of: (row: Row) => string) => Math.max(...rows.map((row) => of(row).length));
  const widths = [width(({ site }) => site), width(({ location }) => location)] as const;
  const lines = rows.map(
    ({ site, code, location, ok }) =>
      `${site.padEnd(widths[0])}  ${code}  ${location.padEnd(widths[1])}  ${ok ? "ok" : "NOT OK"}`,
  );
  const right = rows.filter(({ ok }) => ok).length;
  console.log(`\n${lines.join("\n")}\n${right} of ${rows.length} sites\n`);
}
