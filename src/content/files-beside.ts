import { extname, join } from "node:path";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { checkFileName } from "./file-names.ts";
import { folderEntries } from "./folder.ts";
import { isLeftover } from "./leftovers.ts";
import { shown } from "./path.ts";

const pictureTypes = new Set([".avif", ".gif", ".jpg", ".jpeg", ".png", ".svg", ".webp"]);

/** Whether a file is a picture, by its name. */
export function isPictureFile(file: string): boolean {
  return pictureTypes.has(extname(file).toLowerCase());
}

/** Every file in an article's folder and in those within it, but what editors and systems leave behind. */
export function filesBeside(folder: string, report: Report): string[] {
  const names = new Map<string, string>();
  return folderEntries(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isLeftover(entry.name)) return [];
    // On a disk or host that folds case, one of the two would overwrite the other; those that compose letters do so too.
    const key = entry.name.normalize("NFC").toLowerCase();
    const other = names.get(key);
    names.set(key, entry.name);
    if (other !== undefined) {
      const location = { file: shown(path), line: 1, column: 1 };
      const message = `\`${other}\` and \`${entry.name}\` differ only in capitals`;
      report(diagnostic(location, "E112", message, "Give one of them another name."));
      return [];
    }
    if (!checkFileName(path, report)) return [];
    return entry.isDirectory() ? filesBeside(path, report) : [path];
  });
}
