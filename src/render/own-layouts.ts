import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { layouts as pageLayouts } from "../../layouts/layouts.ts";
import { type LayoutChange, layoutChanges } from "../../layouts/parts/changes.ts";
import { type ReplaceableName, stableNames } from "../../layouts/parts/overrides.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { shown } from "../content/path.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { packageFile, packageVersion } from "../package/package-files.ts";
import {
  type CopyMark,
  copyMark,
  parseCopyMark,
  type ThemeOriginal,
  themeOriginal,
} from "./theme-originals.ts";

/** A file of a site's `layouts/`, and the name that it is there for. */
export interface OwnLayout {
  readonly file: string;
  readonly name: ReplaceableName;
}

/** Every name that a site may replace: parts and slots, and the layout of each kind of page. */
export const replaceableNames: readonly string[] = [
  ...new Set<string>([
    ...stableNames,
    "template-page",
    ...Object.keys(pageLayouts).map((kind) =>
      kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    ),
  ]),
];

const source = /\.[jt]sx?$/;

/**
 * What a site has in its `layouts/`, and what is to be said of it. Names that begin with an underscore are for
 * what those files share.
 * @param folder the site's `layouts/`; it need not be there, and in this repository it is the theme itself
 */
export function listOwnLayouts(folder: string): {
  readonly layouts: readonly OwnLayout[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many files there are, those that replace nothing included. */
  readonly files: number;
} {
  if (!existsSync(folder) || isTheme(folder)) return { layouts: [], diagnostics: [], files: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.startsWith(".") && !file.name.startsWith("_"))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const layouts: OwnLayout[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const name = relative(folder, file).split(sep).join("/").replace(source, "");
    if (!source.test(file) || !isReplaceable(name)) {
      diagnostics.push(unknown(file, name));
      continue;
    }
    layouts.push({ file, name });
    if (!isStable(name)) diagnostics.push(internal(file, name));
  }
  diagnostics.push(...layouts.flatMap(outdated));
  return { layouts, diagnostics, files: files.length };
}

/**
 * Says that a layout was made for another version than this, and what has changed of it since; undefined where nothing
 * has. Its first line may say for which: `// load-bearing 1.2.0`; without it, all that has ever changed is told.
 */
export function outdatedLayout(
  { file, name }: OwnLayout,
  text: string,
  version: string,
  changes: readonly LayoutChange[],
): Diagnostic | undefined {
  const madeFor = /^\/\/ load-bearing (\d+\.\d+\.\d+)\b/.exec(text)?.[1];
  const location = { file: shown(file), line: 1, column: 1 };
  if (madeFor !== undefined && compareVersions(madeFor, version) > 0) {
    const message = `\`${name}\` was made for load-bearing ${madeFor}, and this is ${version}`;
    const hint = `Install ${madeFor}, or write \`// load-bearing ${version}\` there.`;
    return diagnostic(location, "W152", message, hint);
  }
  const since = changes.filter(
    (change) =>
      change.name === name && (madeFor === undefined || compareVersions(change.since, madeFor) > 0),
  );
  if (since.length === 0) return undefined;
  const told = since.map((change) => `in ${change.since}, ${change.what}`).join("; ");
  const message = `the theme's \`${name}\` has changed: ${told}`;
  const hint = `Look at it, and then let its first line be \`// load-bearing ${version}\`.`;
  return diagnostic(location, "W152", message, hint);
}

/** Says that the original of a copy has changed; undefined if it is what it was. */
export function outdatedCopy(
  { file, name }: OwnLayout,
  { version, hash }: CopyMark,
  original: ThemeOriginal,
): Diagnostic | undefined {
  if (hash === original.hash) return undefined;
  const message = `the theme's \`${name}\` has changed since ${version}, when this was copied`;
  const mark = copyMark(original).trim();
  const hint = `\`npx load-bearing eject ${name} --diff\` shows how. Then let its first line be \`${mark}\`.`;
  return diagnostic({ file: shown(file), line: 1, column: 1 }, "W152", message, hint);
}

function outdated(layout: OwnLayout): Diagnostic[] {
  const text = readFileSync(layout.file, "utf8");
  const mark = parseCopyMark(text);
  const original = mark && themeOriginal(layout.name);
  if (mark && original) return [outdatedCopy(layout, mark, original) ?? []].flat();
  return [outdatedLayout(layout, text, packageVersion(), layoutChanges) ?? []].flat();
}

/** Below zero if a version is older than another; both are three numbers. */
function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** Whether the theme has something of this name that a site may replace. */
export function isReplaceable(name: string): name is ReplaceableName {
  return replaceableNames.includes(name);
}

/** Whether a layout stays as it is until the next major version. */
export function isStable(name: string): boolean {
  return isReplaceable(name) && stableNames.includes(name);
}

function internal(file: string, name: string): Diagnostic {
  const message = `\`${name}\` is internal: what it gets may change in a minor version`;
  const hint = "Look at it after an upgrade; a slot or `theme.css` may do as well.";
  return diagnostic({ file: shown(file), line: 1, column: 1 }, "W151", message, hint);
}

/** What may have been meant by a name of nothing. */
export function knownLayouts(name: string): string {
  return didYouMean(name, replaceableNames) || `Known here: ${replaceableNames.join(", ")}.`;
}

function unknown(file: string, name: string): Diagnostic {
  const message = source.test(file)
    ? `there is no layout \`${name}\` to replace`
    : `\`${name}\` is no layout: those are \`.tsx\`, \`.jsx\`, \`.ts\` or \`.js\``;
  const hint = `${knownLayouts(name)} What they share begins with an underscore.`;
  return diagnostic({ file: shown(file), line: 1, column: 1 }, "E150", message, hint);
}

/** A site's file of a name, whatever it is written in; undefined if there is none. */
export function layoutFile(folder: string, name: ReplaceableName): string | undefined {
  return ["tsx", "jsx", "ts", "js"]
    .map((type) => join(folder, `${name}.${type}`))
    .find((file) => existsSync(file));
}

/** Whether a folder is the theme's own, as in this repository. */
export function isTheme(folder: string): boolean {
  const theme = packageFile("layouts");
  return existsSync(theme) && existsSync(folder) && realpathSync(theme) === realpathSync(folder);
}
