import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { bundleGrammars } from "../../src/bundle-grammars.mjs";
import { external } from "../../src/bundle-program.mjs";

/** Packages of the tests alone that look for files of their own, or are started by few. */
const externalInTests = [
  "@11ty/*",
  "@20minutes/s3rver",
  "@extractus/article-extractor",
  "@vercel/routing-utils",
  "commonmark-spec",
  "defuddle",
  "lighthouse",
  "linkedom",
  "netlify-redirect-parser",
  "playwright-core",
  "puppeteer-core",
  "rss-parser",
  "wawoff2",
];

/**
 * Bundles tests with the program that they test. To load that from its sources takes each process four seconds of
 * a processor, from a bundle one.
 * @param entries the files, by the names of their bundles
 * @returns where the bundles are, in the same order
 */
export async function bundleTests(
  entries: Readonly<Record<string, string>>,
  folder: string,
): Promise<string[]> {
  await build({
    entryPoints: {
      ...entries,
      // What the program looks for beside itself (src/package/package-files.ts), in one copy with that.
      figures: "src/figures/index.ts",
      layouts: "layouts/for-sites.ts",
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    outExtension: { ".js": ".mjs" },
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    keepNames: true,
    logLevel: "error",
    sourcemap: "linked",
    sourcesContent: false,
    external: [...external, ...externalInTests],
    plugins: [bundleGrammars, ownPlaces],
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url); const __dirname = import.meta.dirname;',
    },
  });
  return Object.keys(entries).map((name) => join(folder, `${name}.mjs`));
}

/** A test finds its files from where it was written. */
const ownPlaces: Plugin = {
  name: "own-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes("node_modules")) return undefined;
      const contents = readFileSync(path, "utf8")
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};
