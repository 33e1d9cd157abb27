import type { EleventyConfig } from "@11ty/eleventy";

/**
 * What Eleventy does in this house: it draws the pages. Each file in `layouts/` is one kind of page
 * and paginates over the pages of its kind. The data (`info`, `shell`, `pages`) is added by the
 * command that runs Eleventy, in src/commands/draw-pages.ts, after the content has passed all checks.
 */
export default function configure(eleventy: EleventyConfig) {
  eleventy.addTemplateFormats(["11ty.tsx"]);
  eleventy.addExtension(["11ty.tsx"], { key: "11ty.js" });
  eleventy.addPassthroughCopy({ public: "/" });
  eleventy.setUseGitIgnore(false);

  return {
    dir: { input: "layouts", includes: "parts", data: "parts" },
    // Prose never passes through a template language, so `{{ }}` in a story stays as it is.
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
