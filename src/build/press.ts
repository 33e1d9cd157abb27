import Eleventy from "@11ty/eleventy";
import configure from "../../.eleventy.ts";
import type { DrawablePages, Shell } from "../../layouts/parts/props.ts";
import type { SiteInfo } from "../site/site.ts";

/** A page as HTML, and the file that it belongs in. */
export interface DrawnPage {
  /** Below the output folder, with slashes. */
  readonly path: string;
  readonly html: string;
}

/** Draws pages through the layouts. */
export interface Press {
  draw(pages: Partial<DrawablePages>): Promise<DrawnPage[]>;
}

const nothing: DrawablePages = {
  home: [],
  article: [],
  about: [],
  articles: [],
  tags: [],
  tag: [],
  tagYear: [],
  archive: [],
  series: [],
  timeline: [],
  figures: [],
  search: [],
  subscribe: [],
  notFound: [],
  redirect: [],
};

/** Eleventy puts this in front of every path. Nothing is ever written there. */
const output = "_output";

/**
 * Opens Eleventy for one site. It draws some pages at a time and holds no others: given all at once it
 * keeps every page until the last is drawn, a gigabyte for eight thousand.
 */
export async function openPress(info: SiteInfo, shell: Shell): Promise<Press> {
  let pages = nothing;
  const eleventy = new Eleventy("layouts", output, {
    quietMode: true,
    runMode: "build",
    config(config) {
      configure(config);
      // Frozen, or Eleventy would put a proxy before each of them and what they hold, for every page.
      config.addGlobalData("info", () => Object.freeze({ ...info }));
      config.addGlobalData("shell", () => Object.freeze({ ...shell }));
      config.addGlobalData("pages", () => pages);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  async function draw(some: Partial<DrawablePages>): Promise<DrawnPage[]> {
    pages = { ...nothing, ...some };
    // Forgets the data of the last time, as Eleventy does by itself when it watches.
    await eleventy.restart();
    await eleventy.init();
    const drawn = await eleventy.toJSON();
    return drawn.map(({ outputPath, content }) => ({
      path: outputPath.slice(`./${output}/`.length),
      html: content,
    }));
  }
  // One after the other: there is one Eleventy.
  let last: Promise<unknown> = Promise.resolve();
  return {
    draw(some) {
      const drawn = last.then(() => draw(some));
      last = drawn.catch(() => undefined);
      return drawn;
    },
  };
}
