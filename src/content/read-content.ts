import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { ArticleEntry } from "./article-entry.ts";
import { type FilesBeside, filesBesideAbout } from "./files-beside.ts";
import { folderEntries, isFolder } from "./folder.ts";
import { listArticles } from "./list-articles.ts";
import { listPages, type PageEntries } from "./list-pages.ts";
import { shown } from "./path.ts";
import { readText } from "./read-text.ts";
import type { SiteFile } from "./schemas/site.ts";
import type { SourceText } from "./source-text.ts";
import { urlsLockName } from "./urls-lock.ts";

/**
 * The files of a content folder: those that there is one of as text, undefined if it isn't there or can't be read
 * as text; articles by name.
 */
export interface ContentFiles {
  readonly site: SourceText | undefined;
  readonly tags: SourceText | undefined;
  readonly strings: SourceText | undefined;
  readonly themeCss: SourceText | undefined;
  readonly about: SourceText | undefined;
  /** What lies beside `about.md`, and may be for something else. */
  readonly besideAbout: FilesBeside;
  readonly urlsLock: SourceText | undefined;
  readonly articles: readonly Omit<ArticleEntry, "releasedIds">[];
  readonly pages: PageEntries;
  /** The folder of code that articles may show. */
  readonly examples: string | undefined;
}

/** What `site.yaml` says of folders. */
export type Folders = Pick<SiteFile, "examples" | "sections">;

/**
 * Reads a content folder from disk.
 * @param foldersOf what `site.yaml` says of folders; undefined where that can't be used: then only `articles/` and
 * `pages/` are read, and no code is shown
 */
export function readContent(
  folder: string,
  foldersOf: (site: SourceText) => Folders | undefined,
  report: Report,
): ContentFiles {
  const read = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? readText(path, folder, report) : undefined;
  };
  const site = read("site.yaml");
  if (!existsSync(join(folder, "site.yaml"))) {
    const location = { file: shown(join(folder, "site.yaml")), line: 1, column: 1 };
    const found = isFolder(folder)
      ? "there is no `site.yaml`"
      : `there is no folder \`${shown(folder)}\``;
    report(diagnostic(location, "E100", found, hintForNoSite(folder)));
  }
  const folders = site && foldersOf(site);
  const examples = folders?.examples === undefined ? undefined : resolve(folder, folders.examples);
  const sections = (folders?.sections ?? []).map(({ slug }) => slug);
  const isThere = isFolder(folder);
  const articles = isThere ? listArticles(folder, sections, examples, report) : [];
  const pages = isThere ? listPages(folder, report) : { pages: [], notFound: undefined };
  return {
    site,
    tags: read("tags.yaml"),
    strings: read("strings.yaml"),
    themeCss: read("theme.css"),
    about: read("about.md"),
    besideAbout: filesBesideAbout(folder, [
      examples,
      ...sections.map((name) => join(folder, name)),
    ]),
    urlsLock: read(urlsLockName),
    articles,
    pages,
    examples,
  };
}

/** What may have been meant by a folder without `site.yaml`: the site around it, another name, another program. */
function hintForNoSite(folder: string): string {
  const names = isFolder(folder) ? folderEntries(folder).map(({ name }) => name) : [];
  const near = names.find((name) => /^site\.ya?ml(?:\.txt)?$/i.test(name));
  if (near !== undefined) return `Call \`${near}\` \`site.yaml\`.`;
  if (existsSync(join(folder, "content/site.yaml")))
    return `It is in \`content/\`: give \`--site\` this folder, or \`--content\` that one.`;
  const foreign = names.find((name) =>
    /^(?:_config\.yml|hugo\.\w+|gatsby-config\.\w+|mkdocs\.yml)$/.test(name),
  );
  if (foreign !== undefined)
    return `\`${foreign}\` is another program's: \`npx load-bearing import\` moves its posts into a site.`;
  return "A content folder holds `site.yaml`, and `articles/` or `pages/`.";
}
