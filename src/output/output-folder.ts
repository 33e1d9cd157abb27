import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { shown } from "../content/path.ts";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { whyUnwritten } from "../diagnostics/why-unwritten.ts";
import { readPlainFile } from "./read-plain-file.ts";

/** Where an output was asked for, and what to do if it can't be there. */
export interface AskedOutput {
  readonly location: SourceLocation;
  readonly hint: string;
}

/** What a site and the program consist of, besides its content. */
const ownFolders = ["public", "figures", "layouts", "templates", "src", "node_modules", ".git"];

/**
 * Reports an output that may not be replaced whole: it holds something else than an earlier build, or
 * the site, or the home folder, or lies within what the site is made of.
 * @param sources the folders of the site's content
 */
export function checkOutputFolder(
  out: string,
  sources: readonly string[],
  { location, hint }: AskedOutput,
  report: Report,
): void {
  const wrong = whyNotReplaced(out, sources);
  if (wrong !== undefined) report(diagnostic(location, "E120", wrong, hint));
}

function whyNotReplaced(out: string, sources: readonly string[]): string | undefined {
  const parts = [...sources, ...ownFolders.map((name) => resolve(name))];
  const held = [process.cwd(), homedir(), ...parts].find((one) => isWithin(one, out));
  if (held !== undefined) return `\`${out}\` would be replaced whole, with \`${held}\` in it`;
  const above = parts.find((one) => isWithin(out, one));
  if (above !== undefined) return `\`${shown(out)}\` is in \`${shown(above)}\`, which is read`;
  return existsSync(out) ? whatIsNotOurs(out) : undefined;
}

/** What a folder holds that no build or deploy put there, in words; undefined if it is ours, or empty. */
export function whatIsNotOurs(folder: string): string | undefined {
  if (!statSync(folder).isDirectory()) return "the output is a file";
  const names = readdirSync(folder);
  // A build has no history. That of whoever keeps the output in git would be lost.
  const other = names.find((name) => name === ".git") ?? (isBuilt(folder) ? undefined : names[0]);
  return other === undefined ? undefined : `\`${other}\` in it was not made by a build`;
}

/** Whether a path is a folder or lies in it, wherever symbolic links lead. */
function isWithin(path: string, folder: string): boolean {
  const inside = relative(realPath(folder), realPath(path));
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** The path with all links followed, as far as it is there. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

/** Whether an earlier build left its manifest. */
export function isBuilt(out: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readPlainFile(join(out, "build.json")) ?? "null");
    return typeof manifest === "object" && manifest !== null && "files" in manifest;
  } catch (error) {
    const isKnown = error instanceof SyntaxError || error instanceof RangeError;
    if (!isSystemError(error) && !isKnown) throw error;
    return false;
  }
}

/** Reports an error that came of writing. Answers whether it was one. */
export function reportUnwritable(error: unknown, out: string, report: Report): boolean {
  for (let cause = error; cause instanceof Error; cause = deeper(cause)) {
    const reason = whyUnwritten(cause);
    if (reason === undefined) continue;
    const path = "path" in cause && typeof cause.path === "string" ? cause.path : out;
    const message = `\`${shown(path)}\` can't be written: ${reason}`;
    const hint =
      "code" in cause && cause.code === "EBUSY"
        ? `Nothing has changed. An output is replaced whole, which what is mounted can't be: give \`--out\` a folder in it, \`${shown(join(out, "site"))}\`.`
        : "Nothing has changed. Make room, or give `--out` a folder that is yours.";
    report(diagnostic({ file: shown(out), line: 1, column: 1 }, "E121", message, hint));
    return true;
  }
  return false;
}

/** The error that an error came from; Eleventy has a name of its own for it. */
function deeper(error: Error): unknown {
  return error.cause ?? ("originalError" in error ? error.originalError : undefined);
}
