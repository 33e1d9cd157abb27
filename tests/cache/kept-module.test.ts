import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isModuleKept, keepModule } from "../../src/cache/kept-module.ts";
import { scratchFolder } from "../support/build.ts";

test("a module that was cut off, or changed, isn't kept", () => {
  const file = join(scratchFolder(), "a.mjs");
  assert.equal(isModuleKept(file), false);
  keepModule(file, "export const a = 1;\nexport const b = 2;");
  const whole = readFileSync(file, "utf8");
  assert.equal(isModuleKept(file), true);
  for (const text of ["", whole.slice(0, 20), whole.slice(0, -1), whole.replace("1", "3"), "\n"]) {
    writeFileSync(file, text);
    assert.equal(isModuleKept(file), false, JSON.stringify(text));
  }
});
