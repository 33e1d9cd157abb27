import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { projectFolder } from "./support/build.ts";

/** Which parts of the house each part may import from, besides itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  "src/i18n": [],
  "src/content": ["src/i18n"],
  "src/figures": ["src/i18n"],
  figures: [],
  "src/site": ["src/content", "src/i18n"],
  "src/publish": ["src/content", "src/site", "src/browser", "src/figures", "src/i18n"],
  "src/check": ["src/content"],
  "src/writing": ["src/content", "src/site"],
  "src/import": ["src/content"],
  "src/explain": ["src/content"],
  "src/browser": ["src/figures", "src/i18n"],
  "src/styles": [],
  layouts: ["src/content", "src/site", "src/figures", "src/i18n"],
  "src/build": [
    "src/content",
    "src/figures",
    "src/i18n",
    "src/site",
    "src/publish",
    "src/styles",
    "layouts",
    ".eleventy.ts",
  ],
  "src/dev": [
    "src/build",
    "src/content",
    "src/figures",
    "src/i18n",
    "src/site",
    "src/publish",
    "layouts",
  ],
  "src/commands": [
    ".eleventy.ts",
    "src/build",
    "src/dev",
    "src/content",
    "src/figures",
    "src/i18n",
    "src/site",
    "src/publish",
    "src/check",
    "src/writing",
    "src/import",
    "src/explain",
    "src/styles",
    "layouts",
  ],
};

for (const [part, known] of Object.entries(mayKnow)) {
  test(`${part} knows ${known.length > 0 ? known.join(", ") : "nobody"}`, () => {
    const files = readdirSync(join(projectFolder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    assert.ok(files.length > 0);
    for (const file of files) {
      for (const [, target = ""] of readFileSync(file, "utf8").matchAll(
        /(?:from|import\()\s*["'`](\.[^"'`]+)/g,
      )) {
        const path = relative(projectFolder, join(file, "..", target));
        const allowed = [part, ...known].some(
          (folder) => path === folder || path.startsWith(`${folder}/`),
        );
        assert.ok(allowed, `${relative(projectFolder, file)} imports ${path}`);
      }
    }
  });
}

test("only the configuration and the press know Eleventy", () => {
  const knowing = ["src", "layouts"]
    .flatMap((folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true }),
    )
    .filter((entry) => /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)))
    .filter((file) => readFileSync(join(projectFolder, file), "utf8").includes('"@11ty/eleventy"'));
  assert.ok(knowing.length > 0);
  assert.deepEqual(
    knowing.filter((file) => !/^src\/build\//.test(file)),
    [],
  );
});
