import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { SitePath } from "../content/schema.ts";

/** What is sent to the browser: files named by their content, and the path of the entry. */
export interface Scripts {
  readonly figures: SitePath;
  readonly files: readonly { readonly path: SitePath; readonly contents: Uint8Array }[];
}

/** Bundles the figures' script: a small loader, one shared runtime, one script for each figure. */
export async function bundleScripts(): Promise<Scripts> {
  const entry = fileURLToPath(new URL("../browser/figures.ts", import.meta.url));
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    outdir: "assets",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
    // Names carry a hash of the inputs' paths; a linked node_modules must not change them.
    preserveSymlinks: true,
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const entryFile = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    entryPoint?.endsWith("browser/figures.ts"),
  );
  const files = outputFiles.map(({ path, contents }) => ({ path: assetPath(path), contents }));
  return { figures: assetPath(entryFile?.[0] ?? ""), files };
}

function assetPath(file: string): SitePath {
  return `/assets/${basename(file)}`;
}
