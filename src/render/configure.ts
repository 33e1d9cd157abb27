import type { EleventyConfig } from "@11ty/eleventy";
import { layouts } from "../../layouts/layouts.ts";

/**
 * What Eleventy does with the theme: it draws the pages. Each kind of page is a template that paginates
 * over the pages of its kind. The data (`info`, `assets`, `pages`) comes from whoever runs Eleventy
 * (renderer.ts), after the content has passed all checks.
 */
export function configureLayouts(eleventy: EleventyConfig): void {
  // Templates in memory, so that they are part of the one bundled program that runs (src/launch.mjs).
  for (const [kind, { data, render }] of Object.entries(layouts)) {
    eleventy.addTemplate(`${kind}.11ty.js`, { data, render });
  }
  eleventy.setUseGitIgnore(false);
}
