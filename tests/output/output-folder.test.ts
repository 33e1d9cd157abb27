import assert from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { reportUnwritable } from "../../src/output/output-folder.ts";

function told(error: Error): Diagnostic[] {
  const found: Diagnostic[] = [];
  reportUnwritable(error, resolve("_site"), (one) => found.push(one));
  return found;
}

test("an output that is mounted is told with a folder in it, which can be replaced", () => {
  const [found] = told(Object.assign(new Error("resource busy or locked"), { code: "EBUSY" }));
  assert.equal(found?.code, "E121");
  assert.match(found?.message ?? "", /^`_site` can't be written: .*mounted/);
  assert.match(found?.hint ?? "", /`_site\/site`/);
});

test("the reason is found beneath whatever was made of it on its way", () => {
  const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  const [found] = told(new Error("a template failed", { cause: full }));
  assert.equal(found?.message, "`_site` can't be written: the disk is full");
});

test("an error that came of anything else is none of writing", () => {
  assert.deepEqual(told(new Error("a slip")), []);
});
