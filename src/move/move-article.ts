import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Article } from "../content/article.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { SlugSchema } from "../content/schemas/values.ts";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import { articlePath } from "../site/urls.ts";
import { amendFrontMatter } from "./amend-front-matter.ts";
import { type MoveDraft, MoveRefused, refuseTaken, retarget, rewriteLinks } from "./plan.ts";
import { addToList } from "./yaml-entries.ts";

/**
 * Gives an article another slug: its file, links to it, lists that name it, and the code that it shows. Throws
 * {@link MoveRefused} for what is no slug, or is taken.
 */
export function moveArticle(draft: MoveDraft, from: string, to: string): void {
  const { content, folder } = draft;
  const article = articleOf(draft, from);
  const slug = SlugSchema.safeParse(to);
  if (!slug.success) {
    throw new MoveRefused(`\`${to}\` can't be an address: use lower-case words joined by hyphens.`);
  }
  if (content.articles.some((one) => one.slug === to)) {
    throw new MoveRefused(`There is an article \`${to}\` already.`);
  }
  const newPath = articlePath(to, article.section);
  refuseTaken(draft, newPath);
  retarget(draft, article.path, newPath);
  const path = resolve(article.locations.frontMatter.file);
  const inFolder = basename(path) === "index.md";
  draft.rename(
    inFolder ? dirname(path) : path,
    inFolder ? join(dirname(dirname(path)), to) : join(dirname(path), `${to}.md`),
  );

  rewriteLinks(
    draft,
    ({ pathname }) => pathname.startsWith(article.path),
    (written, isWiki) => withSlug(written, isWiki, from, to),
  );
  for (const other of content.articles) {
    for (const [i, name] of other.translations.entries()) {
      const place = other.locations.translations[i];
      if (name === from && place) replaceWord(draft, place, from, to);
    }
  }
  for (const [i, name] of content.site.featured.entries()) {
    if (name === from) replaceWord(draft, content.siteFileLocation("featured", i), from, to);
  }
  keepAddress(draft, article);
  const { examples } = content.site;
  const code = examples === undefined ? undefined : resolve(folder, examples, from);
  if (code !== undefined && existsSync(code)) draft.rename(code, join(dirname(code), to));
}

/** The article with a slug. Throws `MoveRefused`, with the slug that is nearest, if there is none. */
export function articleOf({ content }: MoveDraft, slug: string): Article {
  const article = content.articles.find((one) => one.slug === slug);
  if (article) return article;
  const near = didYouMean(
    slug,
    content.articles.map((one) => one.slug),
  );
  throw new MoveRefused(`There is no article \`${slug}\`. ${near}`.trim());
}

/** An address once released leads to where the article is now. */
function keepAddress(draft: MoveDraft, article: Article): void {
  const released = [...(draft.content.urlsLock?.addresses.keys() ?? [])];
  const old = article.path;
  if (!released.some((address) => address.startsWith(old))) return;
  amendFrontMatter(draft, article, (yaml) => addToList(yaml, "aliases", old));
}

function withSlug(written: string, isWiki: boolean, from: string, to: string): string | undefined {
  const pattern = isWiki
    ? new RegExp(`^(\\[\\[\\s*)${from}(?=[\\s#|\\]])`, "u")
    : new RegExp(`^([^?#]*/)${from}(?=[/?#]|$)`, "u");
  return pattern.test(written) ? written.replace(pattern, `$1${to}`) : undefined;
}

/** Replaces one word within the value at a place, which may stand between quotes. */
export function replaceWord(
  draft: MoveDraft,
  place: SourceLocation,
  from: string,
  to: string,
): void {
  const file = draft.open(place.file);
  const at = file.text.indexOf(from, file.offsetOf(place));
  if (at !== -1 && at <= file.offsetOf(place) + 1) file.replace(at, from.length, to);
}
