import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { en } from "../../src/i18n/en.ts";
import { projectFolder } from "../support/build.ts";

/** Words that are looked up by what stands in the content, and so are nowhere in the code by name. */
const lookedUp = [
  ...Object.keys(en.callouts).map((kind) => `callouts.${kind}`),
  ...["author", "public", "standard"].map((kind) => `sources.${kind}`),
  ...["draft", "scheduled"].map((state) => `summary.${state}`),
];

const sources = ["src", "layouts"].flatMap((folder) =>
  readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => /\.tsx?$/.test(name) && !parentPath.includes("/src/i18n"))
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name), "utf8")),
);

test("every word of the interface is used where its area is", () => {
  const unused: string[] = [];
  for (const [area, words] of Object.entries(en)) {
    const users = sources.filter((source) => new RegExp(`\\b${area}\\b`).test(source));
    const keys = typeof words === "string" ? [area] : Object.keys(words);
    for (const key of keys) {
      const isUsed = users.some((source) => new RegExp(`(?:\\.|\\{ )${key}\\b`).test(source));
      if (!isUsed && !lookedUp.includes(`${area}.${key}`)) unused.push(`${area}.${key}`);
    }
  }
  assert.deepEqual(unused, []);
  assert.ok(sources.length > 200);
});
