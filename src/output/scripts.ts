import type { SitePath } from "../content/schemas/values.ts";
import { figureModules } from "../figures/modules.ts";
import type { Words } from "../i18n/words.ts";
import type { HeadingFace } from "./heading-face.ts";
import { keptScripts } from "./kept-scripts.ts";

/**
 * The scripts that pages name: `page` is for every page, `figures` makes figures playable, `search` is
 * for the search page.
 */
export type EntryName = "page" | "figures" | "search" | "embeds";

/** A script as a page names it. A browser runs no other bytes (https://www.w3.org/TR/SRI/). */
export interface NamedScript {
  readonly src: SitePath;
  readonly integrity: string;
}

/** What is sent to the browser: files named by their content, and which of them pages name. */
export interface Scripts {
  /** Stands inline in every page's head. */
  readonly head: string;
  readonly entries: Readonly<Record<EntryName, NamedScript>>;
  /** Whether they add a typeface. */
  readonly hasFace: boolean;
  /** The stylesheet for paper. */
  readonly print: SitePath;
  readonly files: readonly { readonly path: SitePath; readonly contents: Uint8Array }[];
}

const bundled = new Map<string, Promise<Scripts>>();

/**
 * Bundles the scripts of a site, once for each state of what they are made of. That of the figures is a small loader, one shared
 * runtime, one script for each figure.
 * @param figures the site's `figures/`; it need not be there
 * @param words of which scripts get the areas that they use
 * @param face the typeface that scripts add
 * @param state differs when any figure does, for a process that outlives a change
 * @param without figures that are left out
 */
export function bundleScripts(
  figures: string,
  words: Words,
  face?: HeadingFace,
  state = "",
  without: readonly string[] = [],
): Promise<Scripts> {
  const key = JSON.stringify([figures, words, face?.css, state, without]);
  const modules = figureModules(figures).filter(({ name }) => !without.includes(name));
  const bundle = async () => {
    const { bundleForBrowsers } = await import("./bundle-for-browsers.ts");
    return bundleForBrowsers(figures, modules, words, face);
  };
  const names = modules.map(({ name }) => name);
  const scripts =
    bundled.get(key) ?? keptScripts(figures, [names, words, face?.family, face?.css], bundle);
  bundled.set(key, scripts);
  // Tried again when it is asked for again.
  scripts.catch(() => bundled.delete(key));
  return scripts;
}
