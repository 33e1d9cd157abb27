import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin, stop } from "esbuild";
import { runningProgram } from "../cache/program.ts";
import { pruneByCount } from "../cache/prune.ts";
import { figureModules } from "../figures/modules.ts";
import { figuresModule } from "../package/package-files.ts";

/** A site's figures as one module that Node can load. */
export interface FigureBundle {
  readonly path: string;
  /** Differs when any file of a figure does, or the program. */
  readonly key: string;
}

const cache = ".cache/figures";
const keptBundles = 8;

/**
 * Bundles the figures of a site into one module, unless that has been done: Node runs no `.tsx`, and
 * worker threads need them too.
 * @param folder the site's `figures/`; it need not be there
 */
export async function bundleFigures(folder: string): Promise<FigureBundle> {
  const key = keyOf(folder);
  const path = resolve(cache, `${key}.mjs`);
  if (existsSync(path)) return { path, key };
  const { outputFiles } = await build({
    stdin: { contents: entry(folder), resolveDir: folder },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    write: false,
    logLevel: "error",
    plugins: [programModules],
  });
  await stop();
  mkdirSync(cache, { recursive: true });
  pruneByCount(cache, keptBundles);
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, outputFiles.map(({ text }) => text).join(""));
  renameSync(unfinished, path);
  return { path, key };
}

function entry(folder: string): string {
  const modules = figureModules(folder);
  const imports = modules.map(
    ({ path }, i) => `import { figure as figure${i} } from ${JSON.stringify(path)};`,
  );
  return `${imports.join("\n")}\nexport const figures = [${modules.map((_, i) => `figure${i}`)}];\n`;
}

/** The program's own Preact renders what figures draw: two copies of it would not know each other's hooks. */
const programModules: Plugin = {
  name: "program-modules",
  setup({ onResolve }) {
    onResolve({ filter: /^load-bearing\/figures$/ }, () => ({
      path: figuresModule(),
    }));
    onResolve({ filter: /^preact(\/|$)/ }, ({ path }) => ({
      path: import.meta.resolve(path),
      external: true,
    }));
  },
};

function keyOf(folder: string): string {
  // The bundle names the program's Preact by its path.
  const where = `${import.meta.resolve("preact")}\0${folder}`;
  const hash = createHash("sha256").update(`${runningProgram().key}\0${where}\0`);
  if (!existsSync(folder)) return hash.digest("hex").slice(0, 32);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 32);
}
