import { mkdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { layouts } from "../../layouts/layouts.ts";
import type { PageAssets, RenderablePages } from "../../layouts/parts/props.ts";
import { caches } from "../cache/caches.ts";
import { htmlBelowBase } from "../output/base-path.ts";
import type { SiteInfo } from "../site/model.ts";
import { configureLayouts } from "./configure.ts";
import { useSiteCode } from "./site-code.ts";

/** A page as HTML, and the file that it belongs in. */
export interface RenderedPage {
  /** Below the output folder, with slashes. */
  readonly path: string;
  /** The whole document, with the base path in its links. */
  readonly html: string;
}

/** What all pages of a site share. */
export interface RendererOptions {
  readonly info: SiteInfo;
  readonly assets: PageAssets;
  /** The module of the site's own code, if there is any. */
  readonly siteCode: string | undefined;
}

/** Draws pages through the layouts. */
export interface Renderer {
  render(pages: Partial<RenderablePages>): Promise<RenderedPage[]>;
}

/** Eleventy paginates over every kind each time, also over those of which there is nothing to render. */
const none = Object.fromEntries(Object.keys(layouts).map((kind) => [kind, []]));

/** Eleventy wants a folder of templates; ours are in memory, so it is empty. */
const input = caches.eleventy;

/** Eleventy puts this in front of every path. Nothing is ever written there. */
const output = "_output";

/**
 * Opens Eleventy for one site. It draws some pages at a time and holds no others: given all at once it
 * keeps every page until the last is drawn, a gigabyte for eight thousand.
 */
export async function openRenderer({ info, assets, siteCode }: RendererOptions): Promise<Renderer> {
  const { transform } = await useSiteCode(siteCode);
  let pages: Partial<RenderablePages> = {};
  mkdirSync(input, { recursive: true });
  const eleventy = new Eleventy(input, output, {
    // A file that happens to be there is for another generator.
    configPath: "",
    quietMode: true,
    runMode: "build",
    config(config) {
      configureLayouts(config);
      // Frozen, or Eleventy would put a proxy before each of them and what they hold, for every page.
      config.addGlobalData("info", () => Object.freeze({ ...info }));
      config.addGlobalData("assets", () => Object.freeze({ ...assets }));
      config.addGlobalData("pages", () => pages);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  async function render(some: Partial<RenderablePages>): Promise<RenderedPage[]> {
    pages = { ...none, ...some };
    // Forgets the data of the last time, as Eleventy does by itself when it watches.
    await eleventy.restart();
    await eleventy.init();
    const rendered = await eleventy.toJSON();
    const pagesOf = rendered.map(async ({ outputPath, content }) => {
      const path = String(outputPath).slice(`./${output}/`.length);
      return { path, html: htmlBelowBase(await transform(content, path), info.basePath) };
    });
    return Promise.all(pagesOf);
  }
  // One after the other: there is one Eleventy.
  let last: Promise<unknown> = Promise.resolve();
  return {
    render(some) {
      const rendered = last.then(() => render(some));
      last = rendered.catch(() => undefined);
      return rendered;
    },
  };
}
