import type { EleventyConfig } from "@11ty/eleventy";
import { layouts } from "./layouts/layouts.ts";

/**
 * What Eleventy does in this house: it draws the pages. Each kind of page is a template that paginates
 * over the pages of its kind. The data (`info`, `assets`, `pages`) comes from whoever runs Eleventy
 * (src/render/renderer.ts), after the content has passed all checks.
 */
export default function configure(eleventy: EleventyConfig): void {
  // Templates in memory, so that they are part of the one bundled program that runs (src/launch.js).
  for (const [kind, { data, render }] of Object.entries(layouts)) {
    eleventy.addTemplate(`${kind}.11ty.js`, { data, render });
  }
  eleventy.setUseGitIgnore(false);
}
