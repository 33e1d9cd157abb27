import { isUtf8 } from "node:buffer";
import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { shown } from "../content/path.ts";
import { type SourceText, sourceText } from "../content/source-text.ts";
import { compareText } from "../diagnostics/diagnostic.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { withoutControls } from "./text/kept-text.ts";

/** A file of the source site. */
export interface SourceFile {
  /** The whole path. */
  readonly path: string;
  /** The path within the folder that was listed, with forward slashes. */
  readonly name: string;
  /** `name` without its extension. */
  readonly stem: string;
  /** `.md`, in lower case. */
  readonly extension: string;
}

/** Folders that hold no text of the author. */
const skipped = new Set(
  "node_modules .git _site public dist themes vendor .cache .jekyll-cache _sass resources".split(
    " ",
  ),
);
/** No text that a person wrote is as large. */
const limitBytes = 20_000_000;

/**
 * The folder of a source site. Nothing outside it is read, wherever a setting, a link in a text or a
 * symbolic link points to.
 */
export interface SourceFolder {
  readonly root: string;
  /** What was refused, by path, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** The whole path of what is at a path within the folder; undefined if there is nothing, or it is outside. */
  find(...path: readonly string[]): string | undefined;
  /** Every file below a folder, in order. */
  files(under: string, all?: boolean): SourceFile[];
  /** Undefined if there is no such file, or it isn't text. */
  read(path: string): SourceText | undefined;
}

/**
 * A folder to read from, and nothing outside it: what leads out is refused, with the reason. Throws if the folder
 * isn't there.
 */
export function openSourceFolder(folder: string): SourceFolder {
  const root = realpathSync.native(folder);
  const refused = new Map<string, string>();

  function find(...path: readonly string[]): string | undefined {
    const whole = resolve(root, ...path);
    if (!isInside(whole, root)) {
      refused.set(path.join("/"), "leads out of the folder");
      return undefined;
    }
    if (!existsSync(whole)) return undefined;
    const problem = problemOf(realpathSync.native(whole));
    if (problem === undefined) return whole;
    refused.set(shown(whole), problem);
    return undefined;
  }

  function problemOf(real: string): string | undefined {
    if (!isInside(real, root)) return "is a link out of the folder";
    const stats = statSync(real);
    // To read a pipe or a device may never end.
    return stats.isFile() || stats.isDirectory() ? undefined : "is neither a file nor a folder";
  }

  function entriesOf(at: string): Dirent[] {
    try {
      return readdirSync(at, { withFileTypes: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      refused.set(shown(at), `can't be read (${error.code})`);
      return [];
    }
  }

  function* walk(at: string, all: boolean): Generator<string> {
    for (const entry of entriesOf(at).sort((a, b) => compareText(a.name, b.name))) {
      const path = join(at, entry.name);
      // What stands for bytes that are no letters leads to nothing.
      if (entry.name.includes("\ufffd") && !existsSync(path)) {
        refused.set(shown(path), "has a name that isn't UTF-8");
      } else if (entry.isSymbolicLink()) {
        // A link within the folder names something that is listed anyway.
        find(relative(root, path));
      } else if (entry.isDirectory()) {
        if (all || !skipped.has(entry.name)) yield* walk(path, all);
      } else if (entry.isFile()) yield path;
    }
  }

  return {
    root,
    refused,
    find,
    files(under, all = false) {
      const start = find(under);
      if (start === undefined || !statSync(start).isDirectory()) return [];
      return Array.from(walk(start, all), (path) => {
        const name = relative(start, path).split(sep).join("/");
        const extension = extname(path);
        const stem = extension === "" ? name : name.slice(0, -extension.length);
        return { path, name, stem, extension: extension.toLowerCase() };
      });
    },
    read(path) {
      const found = find(path);
      if (found === undefined) return undefined;
      const stats = statSync(found);
      if (!stats.isFile()) return undefined;
      const { size } = stats;
      if (size > limitBytes) {
        refused.set(shown(found), `has ${(size / 1e6).toFixed(0)} MB`);
        return undefined;
      }
      return sourceText(shown(found), withoutControls(decoded(readFileSync(found))));
    },
  };
}

/** A file's text. One that is not in UTF-8 is from an old Windows, where it has no mark of another encoding. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (isUtf8(bytes) || bytes.includes(0)) return bytes.toString("utf8");
  // `withoutControls` makes letters of what Windows has there for controls.
  return bytes.toString("latin1");
}

function isInside(path: string, root: string): boolean {
  const inside = relative(root, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
