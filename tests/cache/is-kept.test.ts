import assert from "node:assert/strict";
import { statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isKept } from "../../src/cache/is-kept.ts";
import { pruneByCount } from "../../src/cache/prune.ts";
import { scratchFolder } from "../support/build.ts";

test("what was asked for counts as used now, and isn't what another build forgets first", () => {
  const folder = scratchFolder();
  for (const [i, name] of ["oldest", "older", "new"].entries()) {
    writeFileSync(join(folder, name), "");
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
