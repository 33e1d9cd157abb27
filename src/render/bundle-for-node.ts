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
    // As Node resolves an import; esbuild would add a condition of its own.
    ...(packages === "external" && { conditions: [] }),
    plugins: [programModules, ...(packages === "external" ? [installedPackages] : [])],
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

/**
 * Names installed packages by where they are: a module finds them from its own place otherwise, and that is a cache, which
 * may be anywhere.
 */
const installedPackages: Plugin = {
  name: "installed-packages",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./#]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === installedPackages.name) return undefined;
      const found = await resolve(path, { ...from, pluginData: installedPackages.name });
      const isInstalled = /[\\/]node_modules[\\/]/.test(found.path);
      // One that isn't there is told of by Node, in its own words.
      if (found.errors.length > 0) return { path, external: true };
      return isInstalled ? { path: pathToFileURL(found.path).href, external: true } : undefined;
    });
  },
};
