import assert from "node:assert/strict";
import { readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isKept, keepModule } from "../../src/cache/kept-module.ts";
import { pruneByCount } from "../../src/cache/prune.ts";
import { scratchFolder } from "../support/build.ts";

test("what was asked for counts as used now, and isn't what another build forgets first", () => {
  const folder = scratchFolder();
  for (const [i, name] of ["oldest", "older", "new"].entries()) {
    keepModule(join(folder, name), `export default ${i};`);
    utimesSync(join(folder, name), 1_000 + i, 1_000 + i);
  }
  assert.equal(isKept(join(folder, "oldest")), true);
  pruneByCount(folder, 2);
  assert.ok(statSync(join(folder, "oldest")).mtimeMs > 2_000_000);
  assert.deepEqual(
    ["oldest", "older", "new"].map((name) => isKept(join(folder, name))),
    [true, false, true],
  );
});

test("a module that was cut off, or changed, isn't kept", () => {
  const file = join(scratchFolder(), "a.mjs");
  keepModule(file, "export const a = 1;\nexport const b = 2;");
  const whole = readFileSync(file, "utf8");
  assert.equal(isKept(file), true);
  for (const text of ["", whole.slice(0, 20), whole.slice(0, -1), whole.replace("1", "3"), "\n"]) {
    writeFileSync(file, text);
    assert.equal(isKept(file), false, JSON.stringify(text));
  }
});
