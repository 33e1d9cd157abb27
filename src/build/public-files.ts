import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isTooLarge } from "../content/attachments.ts";
import { checkFileName } from "../content/file-names.ts";
import { isLeftover } from "../content/leftovers.ts";
import { shown } from "../content/path.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { pathOfFile } from "../content/site-path.ts";
import { compareText, diagnostic, type Report } from "../diagnostics/diagnostic.ts";

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

/** The paths that the files in `public/` will have. What would be left out, or lead out, is reported. */
export function publicFiles(folder: string, report: Report): SitePath[] {
  return listPublicFiles(folder, (path) => {
    const location = { file: shown(path), line: 1, column: 1 };
    const hint = "Put the file itself there: a build must not depend on what lies elsewhere.";
    report(diagnostic(location, "E109", "a symbolic link in `public/`", hint));
  })
    .filter((path) => checkFileName(join(folder, path), report))
    .filter((path) => {
      const file = join(folder, path);
      return !isTooLarge(file, { file: shown(file), line: 1, column: 1 }, report);
    })
    .map(pathOfFile);
}
