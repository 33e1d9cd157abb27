import assert from "node:assert/strict";
import { test } from "node:test";
import { reachableTypes } from "../../src/packing/reachable-types.ts";
import { folderOf } from "../support/site-folder.ts";

test("imports are followed from the entries on, each once, and packages are told by name", (t) => {
  const folder = folderOf(t, {
    "a.d.ts":
      'import type { B } from "./in/b.tsx";\nexport type { VNode } from "preact/src/index";\n',
    "in/b.d.ts":
      'export { A } from "../a.js";\nexport declare const c: import("@one/two/three").C;\n',
    "lonely.d.ts": 'import { Token } from "markdown-it";\n',
  });
  const { files, packages } = reachableTypes(folder, ["a.d.ts"]);
  assert.deepEqual([...files].sort(), ["a.d.ts", "in/b.d.ts"]);
  assert.deepEqual([...packages].sort(), ["@one/two", "preact"]);
});
