import { join } from "node:path";

/**
 * Where everything is kept between runs. It may be deleted at any time, and is trusted by nobody who says
 * `--no-cache`: `src/launch.mjs` then names a folder that is new, and gone afterwards.
 */
const root = process.env.CACHE_FOLDER ?? ".cache";

/** Every cache of the program, each with its own key of all that went into what it holds. */
export const caches = {
  /** Articles as they were read (article-shard.ts). */
  articles: join(root, "build/articles"),
  /** What is known of finished outputs (output-record.ts). */
  outputs: join(root, "build/outputs"),
  /** Which articles are related (src/build/cached-related.ts). */
  related: join(root, "related"),
  /** Pictures, cards and diagrams (generated-asset.ts). */
  assets: join(root, "made"),
  /** Compressed copies (generated-asset.ts). */
  compressed: join(root, "compressed"),
  /** A site's figures as one module (src/render/bundle-figures.ts). */
  figures: join(root, "figures"),
  /** A site's layouts as one module (src/render/bundle-layouts.ts). */
  layouts: join(root, "layouts"),
  /** A site's scripts for browsers (src/output/kept-scripts.ts). */
  scripts: join(root, "scripts"),
  /** `.eleventy.ts` with the site's templates as one module (src/render/bundle-site-code.ts). */
  siteCode: join(root, "site-code"),
  /** The words of each text that no dictionary knows (src/check/spelling.ts). */
  spelling: join(root, "spelling"),
  /** What V8 has compiled of the program (src/launch.mjs). */
  compiled: join(root, "compiled"),
  /** Where Eleventy is told to look, and finds nothing. */
  eleventy: join(root, "eleventy"),
} as const;

/** The file whose age says when caches were last pruned. */
export const pruneMark = join(root, "pruned");
