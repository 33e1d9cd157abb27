import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as z from "zod";
import { loadFolder } from "../support/load-folder.ts";

/**
 * Small sites, each with what somebody reported of another generator: what is right there is taken, what is not is told
 * where it stands, with what to write.
 */
const folder = join(import.meta.dirname, "../fixtures/cases");
const expected = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
const now = new Date("2026-11-28T12:00:00Z");

test("every case says what is expected of it", () => {
  const names = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  assert.deepEqual(names.map(({ name }) => name).sort(), Object.keys(expected).sort());
});

for (const [name, told] of Object.entries(expected)) {
  test(`${name}: ${told.length === 0 ? "nothing is wrong" : `${told.length} told`}`, async () => {
    const content = join(folder, name);
    const { diagnostics } = await loadFolder(content, { now });
    const said = diagnostics.map(({ file, line, column, code, hint }) => {
      const path = file.split(`cases/${name}/`)[1] ?? file;
      return `${path}:${line}:${column} ${code} ${hint}`.trim();
    });
    assert.deepEqual(said, told);
  });
}
