import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Locale } from "../i18n/locale.ts";
import { type ParsedArticle, parseArticle } from "./article.ts";
import type { ArticleEntry } from "./list-articles.ts";
import type { RenderFigure } from "./markdown/render-env.ts";
import { readPicture } from "./read-picture.ts";
import { readText } from "./read-text.ts";

/** What came of reading an article. Plain data, like the article itself. */
export interface ReadArticle {
  /** Undefined when it can't be used; the diagnostics say why. */
  readonly parsed: ParsedArticle | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an article with what lies beside it.
 * @param root the content folder, out of which nothing may lead
 */
export function readArticle(
  { slug, path, pictures, examples, releasedIds }: ArticleEntry,
  root: string,
  renderFigure: RenderFigure,
  locale: Locale,
): ReadArticle {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const source = readText(path, root, report);
  if (!source) return { parsed: undefined, diagnostics };
  const file = {
    slug,
    source,
    pictures: new Map(pictures.map((one) => [basename(one), readPicture(one, root, report)])),
    releasedIds: new Set(releasedIds),
    examples: new Map(examples.map((one) => [basename(one), readFileSync(one, "utf8")])),
  };
  return { parsed: parseArticle(file, renderFigure, locale, report), diagnostics };
}
