import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

export { enterFolder, shown, typedPath } from "../diagnostics/path.ts";

/** Whether a path, with all symbolic links followed, is outside a folder. Throws if there is no such file. */
export function leadsOut(path: string, folder: string): boolean {
  const inside = relative(realpathSync.native(folder), realpathSync.native(path));
  return inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}
