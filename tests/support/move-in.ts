import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { parse } from "yaml";
import { planImport } from "../../src/cli/plan-import.ts";
import { newSiteFile, writeImport } from "../../src/cli/write-import.ts";
import { isDraftArticle } from "../../src/import/import-site.ts";
import { urlKey } from "../../src/site/url-table.ts";
import { scratchFolder } from "./build.ts";
import { renderFigure } from "./figures.ts";
import { loadFolder } from "./load-folder.ts";
import { type Files, folderOf } from "./site-folder.ts";

/** Moves a site of some files in, which has to build as it comes. */
export async function moveIn(t: TestContext, files: Files) {
  const to = join(scratchFolder(), "content");
  const plan = await planImport(folderOf(t, files), undefined, to);
  await writeImport(plan, to);
  const loaded = await loadFolder(to, { now: new Date(), view: "published", renderFigure });
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  assert.deepEqual(
    errors.map(({ file, message }) => `${file} ${message}`),
    [],
  );
  return {
    plan,
    places: plan.compared.map(({ path }) => path).sort(),
    drafts: plan.imported.articles.filter(isDraftArticle).map(({ slug }) => slug),
    said: plan.diagnostics.map(({ code, message }) => `${code} ${message}`),
    settings: parse(newSiteFile(plan, isDraftArticle)),
    read: (path: string) => readFileSync(join(to, path), "utf8"),
    leadsTo: (old: string) => loaded.site?.urls.get(urlKey(old))?.what ?? "nobody",
  };
}
