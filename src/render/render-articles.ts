import { resolve } from "node:path";
import { headingFace } from "../output/heading-face.ts";
import { bundleScripts } from "../output/scripts.ts";
import type { Site } from "../site/site.ts";
import { pathOfOutputFile } from "../site/urls.ts";
import { bundleLayouts } from "./bundle-layouts.ts";
import { loadOverrides } from "./overrides.ts";
import { pageAssets, renderable } from "./page-assets.ts";
import { openRenderer } from "./renderer.ts";

/** The HTML of every article's page, by the article's path. Nothing is written. */
export async function renderArticles(site: Site): Promise<ReadonlyMap<string, string>> {
  const scripts = await bundleScripts(resolve("figures"), site.info.words, headingFace(site));
  const { path } = await bundleLayouts(resolve("layouts"));
  await loadOverrides(path);
  const renderer = await openRenderer({
    info: site.info,
    assets: await pageAssets(scripts, site),
    siteCode: undefined,
  });
  const rendered = await renderer.render({ article: renderable(site).article });
  return new Map(rendered.map(({ path, html }) => [pathOfOutputFile(path), html]));
}
