import type { Article } from "../content/article.ts";
import type { Slug } from "../content/schemas/values.ts";
import type { ArticleSummary } from "./model.ts";

/** An article that says the same in another language. */
export interface Translation extends Pick<ArticleSummary, "path" | "title"> {
  readonly language: string;
}

type Translated = Pick<Article, "slug" | "path" | "title" | "language" | "translations">;

/**
 * For each article the same one in other languages. Who names one names all that it is tied to: a tie
 * counts both ways, and from one to the next.
 * @param siteLanguage that of articles which name none
 */
export function translationsOf(
  articles: readonly Translated[],
  siteLanguage: string,
): Map<Slug, Translation[]> {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const ties = new Map<Slug, Set<Slug>>();
  const tie = (from: Slug, to: Slug) => ties.set(from, (ties.get(from) ?? new Set()).add(to));
  for (const { slug, translations } of articles) {
    for (const other of translations) {
      tie(slug, other);
      tie(other, slug);
    }
  }
  return new Map(
    [...ties.keys()].map((slug) => {
      const all = new Set([slug]);
      for (const one of all) for (const other of ties.get(one) ?? []) all.add(other);
      all.delete(slug);
      const others = [...all].flatMap((one) => bySlug.get(one) ?? []);
      return [
        slug,
        others.map(({ path, title, language = siteLanguage }) => ({ path, title, language })),
      ];
    }),
  );
}

/**
 * Where a text is in each language (https://developers.google.com/search/docs/specialty/international/localized-versions):
 * each of them names all, itself too, and for readers of none of them the one in the site's language.
 */
export function alternatesOf(
  own: Pick<Translation, "path" | "language">,
  translations: readonly Pick<Translation, "path" | "language">[],
  siteLanguage: string,
): readonly Pick<Translation, "path" | "language">[] {
  const all = [own, ...translations];
  const inSiteLanguage = all.find(({ language }) => language === siteLanguage);
  return inSiteLanguage ? [...all, { path: inSiteLanguage.path, language: "x-default" }] : all;
}
