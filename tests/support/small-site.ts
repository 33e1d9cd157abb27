import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { type Loaded, loadSite } from "../../src/build/load-site.ts";
import { figureRenderer } from "../../src/figures/draw.tsx";
import type { Site } from "../../src/site/site.ts";
import { type Files, folderOf, siteYaml } from "./site-folder.ts";

/** The day on which test sites are built. */
export const now = new Date("2024-06-01T12:00:00Z");

/** Loads a site from files beside the smallest `site.yaml`. */
export function loadFiles(
  t: TestContext,
  files: Files,
  showUnpublished = false,
  renderFigure = figureRenderer([]),
): Loaded {
  const content = folderOf(t, { "site.yaml": siteYaml, ...files });
  mkdirSync(join(content, "articles"), { recursive: true });
  return loadSite({ content, now, url: undefined }, showUnpublished, renderFigure);
}

/** The same, for content in which nothing is wrong. */
export function smallSite(t: TestContext, files: Files, showUnpublished = false): Site {
  const { site, diagnostics } = loadFiles(t, files, showUnpublished);
  assert.deepEqual(diagnostics, []);
  assert.ok(site);
  return site;
}
