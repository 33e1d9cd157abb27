import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { hashFiles } from "../../src/publish/manifest.ts";
import { earlierOutput } from "../support/earlier-output.ts";
import { faultSites, mendedCopy } from "./fault-site.ts";
import { printTable, type Row } from "./fault-table.ts";
import { runSite } from "./run-site.ts";

const rows: Row[] = [];
after(() => printTable(rows));

for (const site of faultSites()) {
  const { name, folder, expected } = site;
  const { code, file, line, column } = expected[0];
  const row: Row = { site: name, code, place: `${file}:${line}:${column}`, ok: false };
  rows.push(row);

  test(`${name}: the faults expected and no others, at their places, and the output as it was`, async () => {
    const out = earlierOutput();
    const before = await hashFiles(out);
    const { faults, done } = await runSite(folder, code, out);
    const found = faults.map((fault, i) => ({
      code: fault.code,
      file: fault.file,
      line: fault.line,
      column: fault.column,
      ...(expected[i]?.message !== undefined && { message: fault.message }),
      ...(expected[i]?.hint !== undefined && { hint: fault.hint }),
    }));
    assert.deepEqual(found, expected);
    assert.equal(
      done,
      expected.every((one) => one.code.startsWith("W")),
    );
    const isBuilt = done && existsSync(join(out, "robots.txt"));
    if (!isBuilt) assert.deepEqual(await hashFiles(out), before);
    row.ok = true;
  });

  const mended = mendedCopy(site);
  if (mended === undefined) continue;
  test(`${name}, mended: nothing is wrong`, async () => {
    const { faults } = await runSite(mended, code, earlierOutput());
    assert.deepEqual(
      faults.map(
        (fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.code} ${fault.message}`,
      ),
      [],
    );
  });
}
