import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { hashFiles } from "../../src/output/manifest.ts";
import { earlierOutput } from "../support/earlier-output.ts";
import { sampleOf } from "../support/tier.ts";
import { diagnosticSites, mendedCopy } from "./diagnostic-site.ts";
import { printTable, type Row } from "./diagnostic-table.ts";
import { runSite } from "./run-site.ts";

const rows: Row[] = [];
after(() => printTable(rows));

const sites = diagnosticSites();
const alsoMended = new Set(sampleOf(sites, { quick: 3, all: 1 }));
for (const site of sites) {
  const { name, folder, expected } = site;
  const { code, file, line, column } = expected[0];
  const row: Row = { site: name, code, location: `${file}:${line}:${column}`, ok: false };
  rows.push(row);

  test(`${name}: the diagnostics expected and no others, at their places, and the output as it was`, async () => {
    const out = earlierOutput();
    const before = await hashFiles(out);
    const { diagnostics, done } = await runSite(folder, code, out);
    // What is said of the site here is no part of it.
    const own = diagnostics.filter((one) => !/^(?:mended\/|expected\.json$)/.test(one.file));
    const found = own.map((diagnostic, i) => ({
      code: diagnostic.code,
      file: diagnostic.file,
      line: diagnostic.line,
      column: diagnostic.column,
      ...(expected[i]?.message !== undefined && { message: diagnostic.message }),
      ...(expected[i]?.hint !== undefined && { hint: diagnostic.hint }),
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

  const mended = alsoMended.has(site) ? mendedCopy(site) : undefined;
  if (mended === undefined) continue;
  test(`${name}, mended: nothing is wrong`, async () => {
    const { diagnostics } = await runSite(mended, code, earlierOutput());
    assert.deepEqual(
      diagnostics.map(
        (diagnostic) =>
          `${diagnostic.file}:${diagnostic.line}:${diagnostic.column} ${diagnostic.code} ${diagnostic.message}`,
      ),
      [],
    );
  });
}
