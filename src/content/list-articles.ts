import { basename, join } from "node:path";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { articlesFolder } from "../site/urls.ts";
import type { ArticleEntry } from "./article-entry.ts";
import { didYouMean } from "./did-you-mean.ts";
import { folderEntries, isFolder } from "./folder.ts";
import { shown } from "./path.ts";
import { recognizeArticle } from "./recognize-article.ts";
import type { Slug } from "./schemas/values.ts";

/**
 * Lists the articles of a content folder, those of its sections too.
 * @param examples the folder that holds a folder of code for each article, if there is one
 */
export function listArticles(
  root: string,
  sections: readonly Slug[],
  examples: string | undefined,
  report: Report,
): Omit<ArticleEntry, "releasedIds">[] {
  const folder = join(root, articlesFolder);
  const mayLack = sections.length > 0 || isFolder(join(root, "pages"));
  const missing = [
    ...(mayLack || isFolder(folder)
      ? []
      : [[folder, "Make it, even if it is empty, or `pages/` for a site without articles."]]),
    ...sections
      .map((section) => join(root, section))
      .filter((path) => !isFolder(path))
      .map((path) => [path, hintForSection(root, basename(path))]),
  ];
  for (const [path = "", hint = ""] of missing) {
    const location = { file: shown(path), line: 1, column: 1 };
    report(diagnostic(location, "E104", "there is no folder for articles", hint));
  }
  // Folders alone: a symbolic link might lead to what was never meant to be published. Some disks take accents off
  // their letters, which a slug has on them.
  const withExamples = new Map(
    (examples === undefined ? [] : folderEntries(examples))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name.normalize("NFC"), name]),
  );
  const all = [undefined, ...sections].flatMap((section) => {
    const folder = join(root, section ?? articlesFolder);
    return folderEntries(folder).flatMap((entry) => {
      const article = recognizeArticle(folder, entry, report);
      return article ? { ...article, section } : [];
    });
  });
  const bySlug = new Map<Slug, (typeof all)[number]>();
  return all.flatMap((article) => {
    const same = bySlug.get(article.slug);
    bySlug.set(article.slug, article);
    if (same && same.section !== article.section) {
      reportSameSlug(article.path, same.path, report);
      return [];
    }
    const own = withExamples.get(article.slug);
    const isShown = examples !== undefined && own !== undefined;
    return { ...article, examples: isShown ? filesIn(join(examples, own)) : [] };
  });
}

/** What to do where a section has no folder of its name. */
function hintForSection(root: string, name: string): string {
  if (isFolder(join(root, articlesFolder, name)))
    return `\`${articlesFolder}/${name}/\` is one level too deep: move it up, beside \`${articlesFolder}/\`.`;
  const folders = folderEntries(root)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return (
    didYouMean(name, folders) || "Make it, even if it is empty, or take it out of `sections:`."
  );
}

/** Texts name an article by its slug alone, whatever folder it is in. */
function reportSameSlug(path: string, other: string, report: Report): void {
  const location = { file: shown(path), line: 1, column: 1 };
  const message = `another article has this slug: \`${shown(other)}\``;
  report(diagnostic(location, "E115", message, "Give one of them another name."));
}

function filesIn(folder: string): string[] {
  return folderEntries(folder)
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
}
