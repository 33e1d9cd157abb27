import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
// It starts anew in the folder that it was first loaded in, which must not be one that a test removes.
import "esbuild";
import { articlesInMemory } from "../../src/build/articles-in-memory.ts";
import { loadSite } from "../../src/build/load-site.ts";
import { useOwnerCode } from "../../src/render/owner-code.ts";
import { findRelated } from "../../src/site/related.ts";
import { sourceOf } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";

const template = (path: string, text = "Text") => `---\npermalink: ${path}\n---\n${text}\n`;

/** A site with templates, in the folder that this process is in until the test ends, and a way to load it again. */
function siteWith(t: TestContext, templates: Readonly<Record<string, string>>) {
  const root = folderOf(t, {
    "content/site.yaml": siteYaml,
    "content/articles/first.md": articleText("First", undefined, "See [it](/made.txt).\n"),
    ...templates,
  });
  const before = process.cwd();
  process.chdir(root);
  t.after(() => process.chdir(before));
  const source = { ...sourceOf(join(root, "content")), view: "preview" as const };
  const { read } = articlesInMemory();
  let loaded: Awaited<ReturnType<typeof loadSite>> | undefined;
  return {
    root,
    async load(find = findRelated) {
      const code = await useOwnerCode(root);
      loaded = await loadSite({ ...source, code, findRelated: find }, read, loaded);
      return {
        codes: loaded.diagnostics.map(({ code }) => code),
        paths: loaded.ownerFiles.map(({ path }) => String(path)).sort(),
      };
    },
  };
}

test("a text may link to what a template makes, and no longer when that is gone", async (t) => {
  const { root, load } = siteWith(t, { "templates/made.njk": template("/made.txt") });
  assert.deepEqual(await load(), { codes: [], paths: ["/made.txt"] });
  writeFiles(root, { "templates/made.njk": template("/other.txt") });
  assert.deepEqual(await load(), { codes: ["E400"], paths: ["/other.txt"] });
  rmSync(join(root, "templates"), { recursive: true });
  assert.deepEqual(await load(), { codes: ["E400"], paths: [] });
});

test("a template that can't be rendered now leaves what it made before, while it is there", async (t) => {
  const { root, load } = siteWith(t, {
    "templates/made.njk": template("/made.txt"),
    "templates/also.njk": template("/also.txt"),
  });
  assert.deepEqual(await load(), { codes: [], paths: ["/also.txt", "/made.txt"] });
  const broken = "{{ site.title | nobody }}";
  writeFiles(root, { "templates/made.njk": template("/made.txt", broken) });
  const kept = await load();
  assert.deepEqual(kept.paths, ["/also.txt", "/made.txt"]);
  assert.ok(kept.codes.length > 0 && !kept.codes.includes("E400"), kept.codes.join());
  rmSync(join(root, "templates/also.njk"));
  assert.deepEqual((await load()).paths, ["/made.txt"]);
});

test("articles are related once, also where templates make addresses that were not known before", async (t) => {
  const { load } = siteWith(t, { "templates/made.njk": template("/made.txt") });
  let times = 0;
  const { codes } = await load((...all) => {
    times += 1;
    return findRelated(...all);
  });
  assert.deepEqual([codes, times], [[], 1]);
});
