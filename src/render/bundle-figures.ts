import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { caches } from "../cache/caches.ts";
import { isModuleKept, keepModule } from "../cache/kept-module.ts";
import { runningProgram } from "../cache/program.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type FigureModule, figureModules } from "../figures/modules.ts";
import { withEsbuild } from "../package/esbuild-process.ts";
import { bundleForNode } from "./bundle-for-node.ts";
import { compileDiagnostics } from "./compile-diagnostics.ts";

/** A site's figures as one module that Node can load. */
export interface FigureBundle {
  /** The module on disk. */
  readonly path: string;
  /** Differs when any file of a figure does, or the program. */
  readonly key: string;
  /** What doesn't compile. The bundle is made of the other figures, and knows the names of those. */
  readonly diagnostics: readonly Diagnostic[];
  /** The names of the figures that don't. */
  readonly broken: readonly string[];
}

const cache = caches.figures;

/**
 * Bundles the figures of a site into one module, unless that has been done: Node runs no `.tsx`, and
 * worker threads need them too.
 * @param folder the site's `figures/`; it need not be there
 */
export async function bundleFigures(folder: string): Promise<FigureBundle> {
  const key = folderKey(folder);
  const path = resolve(cache, `${key}.mjs`);
  if (isModuleKept(path)) return { path, key, diagnostics: [], broken: [] };
  const modules = figureModules(folder);
  return withEsbuild(async () => {
    const text = await bundleModules(modules, [], folder, path).catch(compileDiagnostics);
    if (typeof text !== "string") return bundleWhatCompiles(modules, folder, key);
    keepModule(path, text);
    return { path, key, diagnostics: [], broken: [] };
  });
}

/** Each figure alone shows which of them don't compile; the others stay as they are. */
async function bundleWhatCompiles(
  modules: readonly FigureModule[],
  folder: string,
  key: string,
): Promise<FigureBundle> {
  const path = resolve(cache, `${key}-partly.mjs`);
  const found = new Map<string, Diagnostic>();
  const broken: FigureModule[] = [];
  for (const module of modules) {
    const text = await bundleModules([module], [], folder, path).catch(compileDiagnostics);
    if (typeof text === "string") continue;
    broken.push(module);
    // A file that several figures share is reported once.
    for (const one of text) found.set(`${one.file}:${one.line}:${one.column} ${one.message}`, one);
  }
  const sound = modules.filter((module) => !broken.includes(module));
  keepModule(path, await bundleModules(sound, broken, folder, path));
  return {
    path,
    key: `${key}-partly`,
    diagnostics: [...found.values()],
    broken: broken.map(({ name }) => name),
  };
}

async function bundleModules(
  modules: readonly FigureModule[],
  broken: readonly FigureModule[],
  folder: string,
  path: string,
): Promise<string> {
  const { text } = await bundleForNode(entry(modules, broken), folder, path, "bundle");
  return text;
}

/** A module that loads one figure after the other, so that one that throws as it is loaded stops no other. */
function entry(modules: readonly FigureModule[], broken: readonly FigureModule[]): string {
  const loads = modules.map(
    ({ name, path }) => `[${JSON.stringify(name)}, () => import(${JSON.stringify(path)})]`,
  );
  return `
    export const figures = [];
    export const failed = ${JSON.stringify(broken.map(({ name }) => ({ name })))};
    for (const [name, load] of [${loads.join(", ")}]) {
      try {
        const { figure } = await load();
        if (figure === undefined) throw new Error("figure.ts exports no \`figure\`");
        figures.push(figure);
      } catch (error) {
        failed.push({ name, error });
      }
    }
  `;
}

/**
 * A key of all files in a folder and of the program, for what is bundled of them: equal when both are. A folder that
 * isn't there counts as empty.
 */
export function folderKey(folder: string): string {
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
