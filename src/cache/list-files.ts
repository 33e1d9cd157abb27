import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

import { compareText } from "../diagnostics/diagnostic.ts";
/**
 * Every file below a folder, by its path from there with slashes, in code unit order. Throws if there is no such
 * folder.
 */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort(compareText);
}
