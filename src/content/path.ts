import { realpathSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";

/** The path as a person would type it from where they are. */
export function shown(path: string): string {
  return relative(process.cwd(), resolve(path));
}

/** Whether a path, with all symbolic links followed, is outside a folder. Throws if there is no such file. */
export function leadsOut(path: string, folder: string): boolean {
  const inside = relative(realpathSync.native(folder), realpathSync.native(path));
  return inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}
