import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Content, loadContent } from "../content/content.ts";
import { compareFaults, type Fault } from "../content/fault.ts";
import type { SitePath } from "../content/schema.ts";
import type { DrawFigure } from "../figures/draw.tsx";
import { makeSite, type Site } from "../site/site.ts";
import type { Options } from "./options.ts";

/** The site, if there is one to be had, and everything that is wrong with it, in order. */
export interface Loaded {
  readonly site: Site | undefined;
  /** What the site is made of; there even when something is wrong with it. */
  readonly content: Content | undefined;
  readonly faults: readonly Fault[];
}

/** Reads the content folder and makes the site of it. `site` is undefined when any fault is an error. */
export function loadSite(
  { content: folder, now, url }: Pick<Options, "content" | "now" | "url">,
  showUnpublished: boolean,
  drawFigure: DrawFigure,
): Loaded {
  const faults: Fault[] = [];
  const report = (fault: Fault) => faults.push(fault);
  const content = loadContent(folder, drawFigure, report);
  const options = { now, url, showUnpublished, publicFiles: publicFiles("public") };
  const site = content && makeSite(content, options, report);
  faults.sort(compareFaults);
  const failed = faults.some(({ severity }) => severity === "error");
  return { site: failed ? undefined : site, content, faults };
}

/** The paths that the files in `public/` will have. */
export function publicFiles(folder: string): SitePath[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): SitePath => {
      const path = relative(folder, join(entry.parentPath, entry.name));
      return `/${path.split(sep).join("/")}`;
    });
}
