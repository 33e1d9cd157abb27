import { resolve } from "node:path";
import { openPress } from "../build/press.ts";
import { bundleScripts } from "../publish/scripts.ts";
import type { Site } from "../site/site.ts";
import { drawable, shellOf } from "./draw-pages.ts";

/** The HTML of every article's page, by the article's path. Nothing is written. */
export async function drawArticles(site: Site): Promise<ReadonlyMap<string, string>> {
  const press = await openPress(site.info, shellOf(await bundleScripts(resolve("figures"))));
  const drawn = await press.draw({ article: drawable(site).article });
  return new Map(drawn.map(({ path, html }) => [`/${path.replace(/index\.html$/, "")}`, html]));
}
