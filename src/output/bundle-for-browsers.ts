import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { transform } from "lightningcss";
import type { FigureModule } from "../figures/modules.ts";
import type { Words } from "../i18n/words.ts";
import { withEsbuild } from "../package/esbuild-process.ts";
import { browserModule, packageFile, packageFolder } from "../package/package-files.ts";
import { assetPath } from "../site/urls.ts";
import { printStylesheet } from "../styles/stylesheet.ts";
import type { HeadingFace } from "./heading-face.ts";
import { nameByContent } from "./name-by-content.ts";
import type { EntryName, NamedScript, Scripts } from "./scripts.ts";

/** What scripts were bundled into, and the files that they were bundled from, as absolute paths. */
export interface BundledScripts {
  readonly scripts: Scripts;
  readonly inputs: readonly string[];
}

/** Bundles a site's scripts (scripts.ts) with esbuild. */
export async function bundleForBrowsers(
  figures: string,
  modules: readonly FigureModule[],
  words: Words,
  face: HeadingFace | undefined,
): Promise<BundledScripts> {
  const own = [siteFigures(figures, modules), siteWords(words), siteFace(face)];
  const [head, pages, search, embeds] = await withEsbuild(() =>
    Promise.all([
      headScript(face !== undefined),
      // A site without figures has no script for them.
      namedScripts(modules.length > 0 ? ["page", "figures"] : ["page"], own),
      // Apart: what it has in common with figures' scripts would be one more request.
      namedScripts(["search"], own),
      namedScripts(["embeds"], own),
    ]),
  );
  const print = namedStylesheet("print", printStylesheet());
  const scripts: Scripts = {
    head: head.text,
    hasFace: face !== undefined,
    entries: {
      page: pages.named("page"),
      figures: pages.named("figures"),
      search: search.named("search"),
      embeds: embeds.named("embeds"),
    },
    print: print.path,
    files: [...pages.files, ...search.files, ...embeds.files, print],
  };
  return { scripts, inputs: [head, pages, search, embeds].flatMap(({ inputs }) => inputs) };
}

function namedStylesheet(name: string, css: string): Scripts["files"][number] {
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 8);
  return { path: assetPath(`${name}-${hash}.css`), contents: Buffer.from(css) };
}

async function namedScripts(
  entries: readonly EntryName[],
  own: readonly Plugin[],
): Promise<{
  files: Scripts["files"];
  named(name: EntryName): NamedScript;
  inputs: readonly string[];
}> {
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries(entries.map((name) => [name, browserModule(name)])),
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    outdir: "assets",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    absWorkingDir: packageFolder,
    write: false,
    plugins: [styles, packageModules, ...own],
    metafile: true,
    logLevel: "silent",
  });
  const outputs = nameByContent(outputFiles, metafile);
  const files = outputs.map(({ name, contents }) => ({ path: assetPath(name), contents }));
  const named = (name: EntryName): NamedScript => {
    const output = outputs.find(({ entry }) => entry === resolve(browserModule(name)));
    const src = assetPath(output?.name ?? "");
    const { contents = "" } = files.find(({ path }) => path === src) ?? {};
    const hash = createHash("sha256").update(contents).digest("base64");
    return { src, integrity: `sha256-${hash}` };
  };
  return { files, named, inputs: inputsOf(metafile) };
}

/** The files among what was bundled, which is also modules that are made up here. */
function inputsOf({ inputs }: Metafile): string[] {
  return Object.keys(inputs)
    .map((path) => resolve(packageFolder, path))
    .filter((path) => existsSync(path));
}

async function headScript(
  hasFace: boolean,
): Promise<{ readonly text: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [browserModule("head")],
    bundle: true,
    format: "iife",
    minify: true,
    target: "es2022",
    charset: "utf8",
    define: { HAS_FACE: String(hasFace) },
    // Without ours, whose strictness would stand in every page as a directive.
    tsconfigRaw: "{}",
    absWorkingDir: packageFolder,
    write: false,
    metafile: true,
  });
  const text = outputFiles.map((file) => file.text.trim()).join("");
  return { text, inputs: inputsOf(metafile) };
}

/** Makes an imported stylesheet a small string. */
const styles: Plugin = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, ({ path }) => {
      const { code } = transform({ filename: "style.css", code: readFileSync(path), minify: true });
      return { contents: code, loader: "text" };
    });
  },
};

/** What scripts and figures import of the package, wherever the site is: there must be one Preact in a page. */
const packageModules: Plugin = {
  name: "package-modules",
  setup(build) {
    build.onResolve({ filter: /^load-bearing\/figures$/ }, () => ({ path: browserModule("api") }));
    build.onResolve({ filter: /^load-bearing\/src\/.*\.css$/ }, ({ path }) => ({
      path: packageFile(path.replace("load-bearing/", "")),
    }));
    build.onResolve({ filter: /^preact(\/|$)/ }, ({ path, kind, pluginData }) =>
      pluginData === "own"
        ? undefined
        : build.resolve(path, { kind, resolveDir: packageFolder, pluginData: "own" }),
    );
  },
};

/** `site-figures` is a table from each figure's name to what loads its script. */
function siteFigures(folder: string, modules: readonly FigureModule[]): Plugin {
  return {
    name: "site-figures",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^site-figures$/ }, ({ path }) => ({ path, namespace: "site-figures" }));
      onLoad({ filter: /.*/, namespace: "site-figures" }, () => ({
        contents: `export const load = {${modules
          .map(({ name, path }) => `${JSON.stringify(name)}: () => import(${JSON.stringify(path)})`)
          .join(", ")}};`,
        resolveDir: folder,
      }));
    },
  };
}

/** `site-words/copy` and so on: an area of the interface's words each, so that a script holds those alone that it uses. */
function siteWords(words: Words): Plugin {
  return {
    name: "site-words",
    setup({ onLoad, onResolve }) {
      const areas = new Map(Object.entries(words));
      onResolve({ filter: /^site-words\// }, ({ path }) => ({ path, namespace: "site-words" }));
      onLoad({ filter: /.*/, namespace: "site-words" }, ({ path }) => ({
        contents: `export const words = ${JSON.stringify(areas.get(basename(path)))};`,
      }));
    },
  };
}

/** `site-face` is the typeface that is added to pages which have been drawn, or nothing. */
function siteFace(face: HeadingFace | undefined): Plugin {
  return {
    name: "site-face",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^site-face$/ }, ({ path }) => ({ path, namespace: "site-face" }));
      onLoad({ filter: /.*/, namespace: "site-face" }, () => ({
        contents: `export const face = ${JSON.stringify(face && { family: face.family, css: face.css })};`,
      }));
    },
  };
}
