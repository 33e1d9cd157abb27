import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import * as z from "zod";
import { caches } from "../cache/caches.ts";
import { isModuleKept, keepModule } from "../cache/kept-module.ts";
import { runningProgram } from "../cache/program.ts";
import { readKept } from "../cache/read-kept.ts";
import { replaceFile } from "../cache/replace-file.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { withEsbuild } from "../package/esbuild-process.ts";
import { bundleForNode } from "./bundle-for-node.ts";
import { compileDiagnostics } from "./compile-diagnostics.ts";

/** The owner's code that Eleventy runs: `.eleventy.ts`, and the templates that are code. */
export interface SiteCode {
  /** A module that holds both; undefined where a site has neither that nor templates. */
  readonly path: string | undefined;
  /** Differs when any file of it does, or a template, the program, or an installed package. */
  readonly key: string;
  /** The files that it was bundled from. */
  readonly inputs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const cache = caches.siteCode;
const none: SiteCode = { path: undefined, key: "", inputs: [], diagnostics: [] };

/** The site's own Eleventy configuration, in the site's folder. */
export const configFile = ".eleventy.ts";
/** The site's own templates, in the site's folder. */
export const templatesFolder = "templates";

/**
 * Bundles `.eleventy.ts` with what it imports, and the templates in TypeScript: Node runs no `.tsx`, and each
 * thread needs them. Packages stay where they are installed.
 * @param root the site's folder
 */
export async function bundleSiteCode(root: string): Promise<SiteCode> {
  const config = join(root, configFile);
  const templates = filesBelow(join(root, templatesFolder));
  if (!existsSync(config) && templates.length === 0) return none;
  const known = recall(root, templates);
  if (known) return known;
  const outfile = resolve(cache, "code.mjs");
  try {
    const contents = entry(root, existsSync(config), templates);
    const { text, inputs } = await withEsbuild(() =>
      bundleForNode(contents, root, outfile, "external"),
    );
    return remember(root, templates, inputs, text);
  } catch (error) {
    const diagnostics = compileDiagnostics(error);
    const broken = diagnostics.map(({ file }) => file);
    const inputs = [...(existsSync(config) ? [config] : []), ...templates, ...broken];
    return { ...none, inputs, diagnostics };
  }
}

/** What the last bundle was made from. */
const KeptBundleSchema = z.object({ key: z.string(), inputs: z.array(z.string()) });

function recall(root: string, templates: readonly string[]): SiteCode | undefined {
  try {
    const text = readKept(recordPath(root))?.toString("utf8") ?? "";
    const { key, inputs } = KeptBundleSchema.parse(JSON.parse(text));
    const path = resolve(cache, `${key}.mjs`);
    return isModuleKept(path) && keyOf(root, templates, inputs) === key
      ? { path, key, inputs, diagnostics: [] }
      : undefined;
  } catch (error) {
    const isDamaged = error instanceof SyntaxError || error instanceof z.ZodError;
    if (!isSystemError(error) && !isDamaged) throw error;
    return undefined;
  }
}

function remember(
  root: string,
  templates: readonly string[],
  inputs: readonly string[],
  text: string,
): SiteCode {
  const key = keyOf(root, templates, inputs);
  const path = resolve(cache, `${key}.mjs`);
  keepModule(path, text);
  replaceFile(recordPath(root), JSON.stringify({ key, inputs }));
  return { path, key, inputs, diagnostics: [] };
}

function recordPath(root: string): string {
  return join(cache, `${sha256(root).slice(0, 16)}.json`);
}

function keyOf(root: string, templates: readonly string[], inputs: readonly string[]): string {
  const hash = createHash("sha256").update(`${runningProgram().key}\0${root}\0`);
  const lock = join(root, "package-lock.json");
  const config = join(root, configFile);
  const files = [...inputs.map((file) => resolve(file)), ...templates, lock, config];
  for (const file of [...new Set(files)].sort()) {
    const bytes = existsSync(file) ? readFileSync(file) : "";
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}

/** The file of a template in TypeScript, which Eleventy gets as one in JavaScript. */
const inTypeScript = /\.11ty\.[cm]?tsx?$/;

function entry(root: string, hasConfig: boolean, templates: readonly string[]): string {
  const coded = templates.filter((file) => inTypeScript.test(file));
  const names = coded.map((file) =>
    relative(join(root, templatesFolder), file)
      .split(sep)
      .join("/")
      .replace(inTypeScript, ".11ty.js"),
  );
  return [
    hasConfig
      ? `import * as config from ${JSON.stringify(join(root, configFile))};\nexport { config };`
      : "export const config = {};",
    ...coded.map((file, i) => `import * as template${i} from ${JSON.stringify(file)};`),
    `export const templates = [${names.map((name, i) => `[${JSON.stringify(name)}, template${i}]`).join(", ")}];`,
  ].join("\n");
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
}
