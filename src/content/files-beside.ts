import { basename, extname, join } from "node:path";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { checkFileName } from "./file-names.ts";
import { folderEntries, isFolder } from "./folder.ts";
import { isLeftover } from "./leftovers.ts";
import { shown } from "./path.ts";
import { topNames } from "./top-names.ts";

const pictureTypes = new Set([".avif", ".gif", ".jpg", ".jpeg", ".png", ".svg", ".webp"]);

/** Whether a file is a picture, by its name. */
export function isPictureFile(file: string): boolean {
  return pictureTypes.has(extname(file).toLowerCase());
}

/** The files beside a text: pictures, and what else it may link to. */
export interface FilesBeside {
  readonly pictures: readonly string[];
  readonly attachments: readonly string[];
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

/**
 * The files at the top of a content folder, and in folders there that hold no texts. Their names are looked at by whoever
 * reads them.
 * @param others folders of something else
 */
export function filesBesideAbout(
  root: string,
  others: readonly (string | undefined)[],
): FilesBeside {
  const isOther = (path: string) =>
    topNames.has(basename(path)) || others.includes(path) || isLeftover(basename(path));
  const files = folderEntries(root)
    .map(({ name }) => join(root, name))
    .filter((path) => !isOther(path))
    .flatMap((path) => (isFolder(path) ? filesBeside(path, () => undefined) : [path]))
    .filter((path) => !path.endsWith(".md"));
  return {
    pictures: files.filter(isPictureFile),
    attachments: files.filter((path) => !isPictureFile(path)),
  };
}
