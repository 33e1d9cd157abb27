import { existsSync, readFileSync } from "node:fs";
import type { ReplaceableName } from "../../layouts/parts/overrides.ts";
import { sha256 } from "../cache/sha256.ts";
import { isCheckout, packageFile, packageVersion } from "../package/package-files.ts";

/** What copies import in the place of the theme's own files (layouts/for-sites.ts). */
export const layoutsModuleName = "load-bearing/layouts";

/** A page or part of the theme, as a site can have it in its `layouts/`: all it imports is in one module. */
export interface ThemeOriginal {
  readonly text: string;
  /** The beginning of the SHA-256 of that text. */
  readonly hash: string;
}

/** What the theme has under a layout's name; undefined for a slot, in which it has nothing. */
export function themeOriginal(name: ReplaceableName): ThemeOriginal | undefined {
  const text = isCheckout ? fromSource(name) : fromPackage(name);
  return text === undefined ? undefined : { text, hash: sha256(text).slice(0, 16) };
}

/** Says on a copy's first line what it is a copy of. */
export function copyMark({ hash }: ThemeOriginal): string {
  return `// load-bearing ${packageVersion()} ${hash}: a copy of the theme's\n`;
}

/** The version in which a copy was made, and the hash of its original then. */
export interface CopyMark {
  readonly version: string;
  readonly hash: string;
}

/** What a copy's first line says; undefined for a layout that is none. */
export function parseCopyMark(text: string): CopyMark | undefined {
  const [, version, hash] = /^\/\/ load-bearing (\d+\.\d+\.\d+) ([0-9a-f]{16})\b/.exec(text) ?? [];
  return version === undefined || hash === undefined ? undefined : { version, hash };
}

/** A package has them ready (src/packing/write-dist.ts). */
function fromPackage(name: ReplaceableName): string | undefined {
  const file = packageFile(`dist/layouts/${name}.tsx`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function fromSource(name: ReplaceableName): string | undefined {
  const file = [`layouts/pages/${name}.tsx`, `layouts/parts/${name}.tsx`]
    .map(packageFile)
    .find((path) => existsSync(path));
  return file === undefined ? undefined : withOneImport(readFileSync(file, "utf8"));
}

/** An import of some names, or of a module's default, from a file of this repository. */
const ownImport = /^import (type )?(?:\{([^}]*)\}|(\w+)) from "\.[^"]*";\n/gm;

/** A file that imports from `load-bearing/layouts` what it had from files beside it. */
function withOneImport(source: string): string {
  const names = Array.from(source.matchAll(ownImport), ([, type = "", named, whole]) =>
    (whole ?? named ?? "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => `${type}${name}`),
  ).flat();
  const bare = (name: string) => name.replace(/^type /, "");
  const list = [...new Set(names)].sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
  const statement = `import {\n${list.map((name) => `  ${name},\n`).join("")}} from "${layoutsModuleName}";\n`;
  const rest = source.replace(ownImport, "");
  const others = /^(?:import [^;]*;\n)*/.exec(rest)?.[0] ?? "";
  return `${others}${statement}${rest.slice(others.length)}`;
}
