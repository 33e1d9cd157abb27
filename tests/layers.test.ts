import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { projectFolder } from "./support/build.ts";

/** Which parts of the house each part may import from, besides itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  "src/package": [],
  "src/diagnostics": [],
  "src/i18n": [],
  "src/figures": ["src/i18n", "src/package"],
  figures: [],
  "src/theme": ["src/content", "src/diagnostics"],
  "src/styles": ["src/package", "src/theme"],
  "src/content": ["src/diagnostics", "src/i18n", "src/site/urls.ts"],
  "src/browser": ["src/figures", "src/i18n"],
  "src/check": ["src/cache", "src/content", "src/diagnostics", "src/i18n", "src/package"],
  "src/import": ["src/i18n", "src/content", "src/diagnostics", "src/site/urls.ts"],
  "src/site": ["src/content", "src/diagnostics", "src/i18n", "src/theme"],
  layouts: ["src/content", "src/site", "src/i18n"],
  "src/upgrade": ["src/content"],
  "src/packing": [
    "src/bundle-program.mjs",
    "src/cache",
    "src/cli",
    "src/diagnostics",
    "src/package",
    "src/render",
  ],
  "src/scaffold": ["src/i18n", "src/content", "src/package", "src/site"],
  "src/move": ["src/content", "src/diagnostics", "src/i18n", "src/site"],
  "src/desk": ["src/check", "src/content", "src/diagnostics", "src/site"],
  "src/cache": ["src/content", "src/diagnostics"],
  "src/output": [
    "src/browser",
    "src/cache",
    "src/content",
    "src/diagnostics",
    "src/figures",
    "src/i18n",
    "src/package",
    "src/site",
    "src/styles",
    "src/theme",
  ],
  "src/hosting": ["src/cache", "src/content", "src/diagnostics", "src/output", "src/site"],
  "src/render": [
    "layouts",
    "src/cache",
    "src/content",
    "src/diagnostics",
    "src/figures",
    "src/hosting",
    "src/i18n",
    "src/output",
    "src/package",
    "src/site",
    "src/styles",
  ],
  "src/build": [
    "src/cache",
    "src/check",
    "src/content",
    "src/diagnostics",
    "src/figures",
    "src/hosting",
    "src/i18n",
    "src/output",
    "src/package",
    "src/render",
    "src/site",
  ],
  "src/server": [
    "layouts",
    "src/build",
    "src/cache",
    "src/check",
    "src/content",
    "src/desk",
    "src/diagnostics",
    "src/figures",
    "src/hosting",
    "src/i18n",
    "src/output",
    "src/package",
    "src/render",
    "src/site",
  ],
  "src/cli": [
    "src/build",
    "src/cache",
    "src/check",
    "src/content",
    "src/desk",
    "src/diagnostics",
    "src/figures",
    "src/hosting",
    "src/i18n",
    "src/import",
    "src/move",
    "src/output",
    "src/package",
    "src/render",
    "src/scaffold",
    "src/server",
    "src/site",
    "src/upgrade",
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

test("only the configuration and the renderer know Eleventy", () => {
  const knowing = ["src", "layouts"]
    .flatMap((folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true }),
    )
    .filter((entry) => /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)))
    .filter((file) => readFileSync(join(projectFolder, file), "utf8").includes('"@11ty/eleventy"'));
  assert.ok(knowing.length > 0);
  assert.deepEqual(
    knowing.filter((file) => !/^src\/render\//.test(file)),
    [],
  );
});
