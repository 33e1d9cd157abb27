import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Report } from "../diagnostics/diagnostic.ts";
import { pagePath, paths } from "../site/urls.ts";
import { checkFileName } from "./file-names.ts";
import { filesBeside, isPictureFile } from "./files-beside.ts";
import { folderEntries, isFolder } from "./folder.ts";
import { isLeftover } from "./leftovers.ts";
import type { SitePath } from "./schemas/values.ts";

/** A page by the files that it is made of, none of which has been read. */
export interface PageEntry {
  /** Where it will be. */
  readonly path: SitePath;
  /** The Markdown file on disk, as all files here. */
  readonly file: string;
  readonly pictures: readonly string[];
  readonly attachments: readonly string[];
}

/** The texts of a content folder that are no articles: those in `pages/`, and that of the 404 page. */
export interface PageEntries {
  readonly pages: readonly PageEntry[];
  /** That of `404.md`; undefined if it isn't there. */
  readonly notFound: PageEntry | undefined;
}

/** The files of `pages/`, and `404.md`. A file or folder whose name makes no address is reported and left out. */
export function listPages(root: string, report: Report): PageEntries {
  const folder = join(root, "pages");
  const notFound = join(root, "404.md");
  const alone = { pictures: [], attachments: [] };
  return {
    pages: isFolder(folder) ? pagesIn(folder, folder, report) : [],
    notFound: existsSync(notFound) ? { path: paths.notFound, file: notFound, ...alone } : undefined,
  };
}

/** `name.md` and `name/index.md` are at `/name/`. What lies beside an `index.md` is that page's. */
function pagesIn(root: string, folder: string, report: Report): PageEntry[] {
  const entries = folderEntries(folder).filter(({ name }) => !isLeftover(name));
  const hasIndex = entries.some(({ name }) => name === "index.md");
  const beside = hasIndex
    ? filesBeside(folder, report).filter((file) => !isPartOfPage(file, folder))
    : [];
  return entries.flatMap((entry): PageEntry[] => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return pagesIn(root, file, report);
    if (!entry.name.endsWith(".md") || !checkFileName(file, report)) return [];
    const own = entry.name === "index.md" ? beside : [];
    return [
      {
        path: pagePath(relative(root, file).split(sep).join("/")),
        file,
        pictures: own.filter(isPictureFile),
        attachments: own.filter((one) => !isPictureFile(one)),
      },
    ];
  });
}

/** Whether a file is a page, or lies beside one that is further down. */
function isPartOfPage(file: string, top: string): boolean {
  if (file.endsWith(".md")) return true;
  for (let folder = dirname(file); folder !== top; folder = dirname(folder)) {
    if (existsSync(join(folder, "index.md"))) return true;
  }
  return false;
}
