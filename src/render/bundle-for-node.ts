import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";
import { figuresModule, layoutsModule } from "../package/package-files.ts";

/**
 * Bundles code of a site's owner into one module that Node can load, whatever TypeScript it is in. Throws what
 * esbuild throws (compile-diagnostics.ts); the caller lets go of it (esbuild-process.ts).
 * @param contents a module that imports the owner's files
 * @param folder where its imports are looked for
 * @param path where the module will be: its source map leads from there to the owner's files
 * @param packages whether installed packages are bundled in, or stay where they are
 */
export async function bundleForNode(
  contents: string,
  folder: string,
  path: string,
  packages: "bundle" | "external",
): Promise<{ readonly text: string; readonly inputs: readonly string[] }> {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    packages,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    outfile: path,
    write: false,
    metafile: true,
    // So that what it throws can be told at its place (src/figures/error-place.ts).
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "silent",
    plugins: [programModules],
  });
  const inputs = Object.keys(metafile.inputs).filter((file) => file !== "<stdin>");
  return { text: outputFiles.map(({ text }) => text).join(""), inputs };
}

/** The program's own Preact renders what the owner's code draws: two copies of it would not know each other's hooks. */
const programModules: Plugin = {
  name: "program-modules",
  setup({ onResolve }) {
    onResolve({ filter: /^load-bearing\/figures$/ }, () => ({
      path: figuresModule(),
    }));
    onResolve({ filter: /^load-bearing\/layouts$/ }, () => ({
      path: pathToFileURL(layoutsModule()).href,
      external: true,
    }));
    onResolve({ filter: /^preact(\/|$)/ }, ({ path }) => ({
      path: import.meta.resolve(path),
      external: true,
    }));
  },
};
