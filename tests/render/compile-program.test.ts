import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compileProgram } from "../../src/render/compile-program.ts";
import { scratchFolder } from "../support/build.ts";

test("a program that compiles has nothing said of it, and is written nowhere", async (t) => {
  const folder = join(scratchFolder(), "src");
  mkdirSync(folder);
  writeFileSync(
    join(folder, "main.tsx"),
    'import "node:fs";\nimport "preact";\nexport const a = <p />;\n',
  );
  const log = t.mock.method(console, "log", () => undefined);
  assert.deepEqual(await compileProgram(join(folder, "main.tsx")), []);
  assert.equal(log.mock.callCount(), 0);
  assert.deepEqual(readdirSync(folder), ["main.tsx"]);
});

test("one that doesn't is told at its place", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "part.ts"), "export const a = ;\n");
  writeFileSync(
    join(folder, "main.ts"),
    'import { a } from "./part.ts";\nimport "./none.ts";\na();\n',
  );
  const found = await compileProgram(join(folder, "main.ts"));
  const places = found.map(({ file, line }) => `${file.split("/").at(-1)}:${line}`).sort();
  assert.deepEqual(places, ["main.ts:2", "part.ts:1"]);
});
