import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { LoadedSite } from "../../src/build/load-site.ts";
import { figureRenderer } from "../../src/figures/draw.tsx";
import type { Site } from "../../src/site/site.ts";
import { loadFolder } from "./load-folder.ts";
import { type Files, folderOf, siteYaml } from "./site-folder.ts";

/** Loads a site from files beside the smallest `site.yaml`. */
export function loadFiles(
  t: TestContext,
  files: Files,
  showUnpublished = false,
  renderFigure = figureRenderer([]),
): Promise<LoadedSite> {
  const content = folderOf(t, { "site.yaml": siteYaml, ...files });
  mkdirSync(join(content, "articles"), { recursive: true });
  return loadFolder(content, { view: showUnpublished ? "all" : "published", renderFigure });
}

/** The same, for content in which nothing is wrong. */
export async function smallSite(
  t: TestContext,
  files: Files,
  showUnpublished = false,
): Promise<Site> {
  const { site, diagnostics } = await loadFiles(t, files, showUnpublished);
  assert.deepEqual(diagnostics, []);
  assert.ok(site);
  return site;
}
