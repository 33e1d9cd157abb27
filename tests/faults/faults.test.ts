import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { loadSite } from "../../src/commands/load-site.ts";

/** What `expected.json` says: every fault of the site, and for some also the words. */
const ExpectedSchema = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[EW]\d{3}$/),
      file: z.string(),
      line: z.int().positive(),
      column: z.int().positive(),
      message: z.string().optional(),
      hint: z.string().optional(),
    }),
  )
  .nonempty();

const folder = import.meta.dirname;
const sites = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

for (const name of sites) {
  const content = join(folder, name);
  const expected = ExpectedSchema.parse(
    JSON.parse(readFileSync(join(content, "expected.json"), "utf8")),
  );

  test(`${name} has exactly the faults that are expected, at their places`, () => {
    const now = new Date("2024-06-01T12:00:00Z");
    const { site, faults } = loadSite({ content, now, url: undefined }, false);
    const found = faults.map((fault, i) => ({
      code: fault.code,
      file: relative(content, fault.file),
      line: fault.line,
      column: fault.column,
      ...(expected[i]?.message !== undefined && { message: fault.message }),
      ...(expected[i]?.hint !== undefined && { hint: fault.hint }),
    }));
    assert.deepEqual(found, expected);
    const mayBuild = faults.every(({ severity }) => severity === "warning");
    assert.equal(site !== undefined, mayBuild);
  });
}
