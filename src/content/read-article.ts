import { basename, dirname, relative, sep } from "node:path";
import { untidy } from "../diagnostics/catalogue/untidy.ts";
import { asWarning, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ParsedArticle, Preview } from "./article.ts";
import type { ArticleEntry } from "./article-entry.ts";
import { attachment } from "./attachments.ts";
import { nameOf } from "./file-beside.ts";
import type { Example, RenderFigure } from "./markdown/render-options.ts";
import { parseArticle } from "./parse-article.ts";
import type { AskedPicture, PublicPictures } from "./public-pictures.ts";
import { readPicture } from "./read-picture.ts";
import { readText } from "./read-text.ts";

/** What came of reading an article. Plain data, like the article itself. */
export interface ReadArticle {
  /** Undefined when it can't be used; the diagnostics say why. */
  readonly parsed: ParsedArticle | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Which pictures of `public/` it was made from, or would have been if they were there. */
  readonly asked: readonly AskedPicture[];
}

/** How gravely an article's diagnostics are taken, by its front matter, even where that can't be used. */
export function leniency(text: string): (found: Diagnostic) => Diagnostic {
  const [frontMatter = ""] = /^---\n.*?\n---/s.exec(text) ?? [];
  // Unfinished work is its author's own: it must be sound only to be published.
  if (isDraft(frontMatter)) return asWarning;
  const isLenient = /^strict:[ \t]*false\b/im.test(frontMatter);
  return (found) => (isLenient && Object.hasOwn(untidy, found.code) ? asWarning(found) : found);
}

function isDraft(frontMatter: string): boolean {
  return /^draft:[ \t]*(?:true|yes)\b/im.test(frontMatter);
}

/** What is told of what is published, and in a draft goes without saying. */
const unfinished = new Set<string>(["E384", "W385"]);

/**
 * Reads an article with what lies beside it.
 * @param root the content folder, out of which nothing may lead
 */
export function readArticle(
  { slug, section, path, pictures, attachments, examples, releasedIds }: ArticleEntry,
  root: string,
  renderFigure: RenderFigure,
  locale: Locale,
  publicPictures: PublicPictures,
  preview?: Preview,
): ReadArticle {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const source = readText(path, root, report);
  if (!source) return { parsed: undefined, diagnostics, asked: [] };
  const shared = publicPictures.ofText();
  const beside = (one: string) =>
    nameOf(encodeURI(relative(dirname(path), one).split(sep).join("/")));
  const file = {
    slug,
    section,
    file: relative(root, path).split(sep).join("/"),
    source,
    pictures: new Map(pictures.map((one) => [beside(one), readPicture(one, root, report)])),
    publicPictures: shared,
    attachments: new Map(attachments.map((one) => [beside(one), attachment(one, root)])),
    releasedIds: new Set(releasedIds),
    examples: new Map(
      examples.map((one): [string, Example] => [
        basename(one),
        (report) => readText(one, dirname(one), report)?.text,
      ]),
    ),
  };
  const parsed = parseArticle(file, renderFigure, locale, report, preview);
  const [frontMatter = ""] = /^---\n.*?\n---/s.exec(source.text) ?? [];
  const told = isDraft(frontMatter)
    ? diagnostics.filter(({ code }) => !unfinished.has(code))
    : diagnostics;
  return { parsed, diagnostics: told.map(leniency(source.text)), asked: shared.asked };
}
