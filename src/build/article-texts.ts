import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArticleText } from "../check/house-rules.ts";
import type { Content } from "../content/content.ts";
import { typedPath } from "../content/path.ts";
import { readText } from "../content/read-text.ts";
import type { SourceText } from "../content/source-text.ts";

/** The articles with their texts as they are written; none of a site that could not be read. */
export function textsOf(content: Content | undefined, folder: string): ArticleText[] {
  if (!content) return [];
  return content.articles.flatMap((article) => {
    const source = readAgain(typedPath(article.locations.frontMatter.file), folder);
    return source ? [{ article, body: content.bodyOf(article.slug), source }] : [];
  });
}

/** A text of the content folder. What its bytes have against them is told by the check of the content. */
export function readAgain(file: string, folder: string): SourceText | undefined {
  return readText(file, folder, () => undefined);
}

/** Those of some files that a folder has. */
export function present(folder: string, names: readonly string[]): string[] {
  return names.map((name) => join(folder, name)).filter((path) => existsSync(path));
}
