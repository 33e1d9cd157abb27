import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isLeftover } from "../content/leftovers.ts";
import { compareText } from "../diagnostics/diagnostic.ts";

/** Hidden names that are meant for readers or hosts; others are what systems and editors leave behind. */
const published = new Set([".well-known", ".nojekyll", ".htaccess", ".domains"]);

/**
 * The files of `public/` that are published, as slash-separated paths in order.
 * @param refuse is told of each symbolic link: what it leads to might never have been meant to be published
 */
export function listPublicFiles(folder: string, refuse: (path: string) => void): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const { name } = entry;
      const path = join(folder, name);
      if (entry.isSymbolicLink()) refuse(path);
      if (isLeftover(name) && !published.has(name)) return [];
      if (!entry.isDirectory()) return entry.isFile() ? [name] : [];
      return listPublicFiles(path, refuse).map((below) => `${name}/${below}`);
    })
    .sort(compareText);
}
