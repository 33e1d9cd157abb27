// Bundles the program: what Node runs, and what browsers get of it. The checkout does this on its own when
// its sources have changed (launch.mjs), a package before it is packed (packing/write-dist.ts).
import { join, relative, sep } from "node:path";
import { build, stop } from "esbuild";
import { bundleEleventy } from "./bundle-eleventy.mjs";
import { bundleGrammars } from "./bundle-grammars.mjs";

/** Packages that aren't bundled: those with native code or files of their own, and those that are optional. */
export const external = [
  "esbuild",
  "lightningcss",
  "sharp",
  "fs-native-extensions",
  "subset-font",
  "tinypool",
  "preact",
  "@aws-sdk/client-s3",
  "@bokuweb/zstd-wasm",
  "beautiful-mermaid",
  "@hpcc-js/wasm-graphviz",
  "cspell-lib",
  "cspell-trie-lib",
  "markdownlint",
];

/** Its types are in bundle-program.d.mts. */
export async function bundleProgram(project, folder, { isPackage }) {
  const shared = {
    absWorkingDir: project,
    bundle: true,
    splitting: true,
    outExtension: { ".js": ".mjs" },
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    logLevel: "error",
    metafile: true,
  };
  const [node, browser] = await Promise.all([
    build({
      ...shared,
      entryPoints: {
        main: "src/cli/main.ts",
        worker: "src/render/worker.ts",
        "check-worker": "src/check/worker.ts",
        figures: "src/figures/index.ts",
        eleventy: "src/render/for-sites.ts",
        layouts: "layouts/for-sites.ts",
      },
      outdir: folder,
      format: "esm",
      platform: "node",
      target: "node20",
      // So that `npm start` can tell at which place of its own file a layout threw.
      sourcemap: isPackage ? false : "linked",
      sourcesContent: false,
      external,
      plugins: [bundleGrammars, bundleEleventy],
      // Half of what a site would install of it is space and names.
      minify: isPackage,
      legalComments: "none",
      banner: {
        js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url); const __dirname = import.meta.dirname;',
      },
    }),
    build({
      ...shared,
      entryPoints: {
        page: "src/browser/page.ts",
        figures: "src/browser/figures.ts",
        search: "src/browser/search.ts",
        embeds: "src/browser/embeds.ts",
        head: "src/browser/head.ts",
        client: "src/server/client/client.ts",
        api: "src/figures/index.ts",
      },
      outdir: join(folder, "browser"),
      format: "esm",
      target: "es2022",
      // A site's own, and Preact, of which a page may have one copy only.
      external: ["site-figures", "site-words/*", "site-face", "preact", "preact/*"],
      plugins: [keepStyles],
    }),
  ]);
  // It is a process of its own, which would hold what it read for as long as the command runs.
  await stop();
  return [...Object.keys(node.metafile.inputs), ...Object.keys(browser.metafile.inputs)];
}

/** Stylesheets that scripts bring are read when a site is built (src/output/scripts.ts). */
const keepStyles = {
  name: "keep-styles",
  setup({ initialOptions, onResolve }) {
    onResolve({ filter: /\.css$/ }, ({ path, resolveDir }) => {
      const inProject = relative(initialOptions.absWorkingDir, join(resolveDir, path));
      return { path: `load-bearing/${inProject.split(sep).join("/")}`, external: true };
    });
  },
};
