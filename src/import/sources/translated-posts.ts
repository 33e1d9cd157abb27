import { LanguageSchema } from "../../content/schemas/language.ts";
import type { SourcePost } from "../source-site.ts";

/** A name without the language at its end, `posts/name.fr`; as it is where that is none of the site's others. */
export function splitLanguage(
  stem: string,
  own: string,
  others: readonly string[],
): { stem: string; language: string | undefined } {
  const [whole, language = ""] = /\.([A-Za-z]{2,3}(?:-\w+)*)$/.exec(stem) ?? [];
  if (whole === undefined) return { stem, language: undefined };
  const known = others.find((one) => one.toLowerCase() === language.toLowerCase());
  if (known === undefined && language !== own) return { stem, language: undefined };
  return {
    stem: stem.slice(0, -whole.length),
    language: language === own ? undefined : known,
  };
}

/** A post as a translation of the one that it is called like. */
export function translatedPost(post: SourcePost, language: string | undefined): SourcePost {
  const tag = tagOf(language);
  if (tag === undefined) return post;
  return {
    ...post,
    language: tag,
    translates: post.name,
    name: `${post.name}.${tag}`,
    slug: `${post.slug}-${tag.toLowerCase()}`,
  };
}

/**
 * Posts of a site that has a folder for each language, `blog/en/name` beside `blog/fr/name`: those in other
 * languages than the site's as translations. Without such folders, as they are.
 * @param own the site's language; undefined for that of the folder with the most posts
 */
export function inLanguageFolders(
  posts: readonly SourcePost[],
  own: string | undefined,
): readonly SourcePost[] {
  const folders = posts.flatMap((post) => languageFolders(post.name));
  const counts = new Map<string, number>();
  for (const { language } of folders) counts.set(language, (counts.get(language) ?? 0) + 1);
  const main =
    own !== undefined && counts.has(own)
      ? own
      : [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  const names = new Set(posts.map(({ name }) => name));
  const isTranslated = ({ before, after }: LanguageFolder) =>
    names.has(`${before}${main}/${after}`);
  const languages = new Set(
    folders
      .filter((one) => one.language !== main && isTranslated(one))
      .map(({ language }) => language),
  );
  return posts.map((post) => {
    const found = languageFolders(post.name).find(({ language }) => languages.has(language));
    const tag = tagOf(found?.language);
    if (!found || tag === undefined) return post;
    return {
      ...post,
      language: tag,
      translates: `${found.before}${main}/${found.after}`,
      slug: `${post.slug}-${tag.toLowerCase()}`,
    };
  });
}

/** A folder in a path that is called like a language, with what stands before and after it. */
interface LanguageFolder {
  readonly before: string;
  readonly language: string;
  readonly after: string;
}

function languageFolders(name: string): LanguageFolder[] {
  return Array.from(name.matchAll(/(?<=^|\/)([a-z]{2}(?:-[A-Za-z]{2,4})?)\//g), (found) => ({
    before: name.slice(0, found.index),
    language: found[1] ?? "",
    after: name.slice(found.index + found[0].length),
  })).filter(({ language }) => tagOf(language) !== undefined);
}

function tagOf(language: string | undefined): string | undefined {
  return LanguageSchema.safeParse(language).data;
}
