import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { compareText } from "../diagnostics/diagnostic.ts";

/** A folder's entries in an order that no locale or file system changes; none if there is no such folder. */
export function folderEntries(folder: string): Dirent[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.sort((a, b) => compareText(a.name, b.name));
}

/** Whether there is a folder at a path, by itself or through a symbolic link. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
