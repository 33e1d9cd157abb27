import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Locale } from "../i18n/locale.ts";
import { type ParsedArticle, parseArticle } from "./article.ts";
import type { Fault } from "./fault.ts";
import type { ArticleEntry } from "./list-articles.ts";
import type { DrawFigure } from "./markdown/document.ts";
import { readPicture } from "./read-picture.ts";
import { readText } from "./read-text.ts";

/** What came of reading an article. Plain data, like the article itself. */
export interface ReadArticle {
  /** Undefined when it can't be used; the faults say why. */
  readonly parsed: ParsedArticle | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Reads an article with what lies beside it.
 * @param root the content folder, out of which nothing may lead
 */
export function readArticle(
  { slug, path, pictures, examples }: ArticleEntry,
  root: string,
  drawFigure: DrawFigure,
  locale: Locale,
): ReadArticle {
  const faults: Fault[] = [];
  const report = (fault: Fault) => faults.push(fault);
  const source = readText(path, root, report);
  if (!source) return { parsed: undefined, faults };
  const file = {
    slug,
    source,
    pictures: new Map(pictures.map((one) => [basename(one), readPicture(one, root, report)])),
    examples: new Map(examples.map((one) => [basename(one), readFileSync(one, "utf8")])),
  };
  return { parsed: parseArticle(file, drawFigure, locale, report), faults };
}
