import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { slugify } from "../i18n/slugify.ts";
import type { Article } from "./article.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { SiteFile, SiteFileSchema, TagFile } from "./schemas/site.ts";
import type { Slug } from "./schemas/values.ts";
import type { LocatedYaml } from "./yaml.ts";

/** What to write, and where, so that there is a tag or series of that slug. */
export function howToDeclare(what: "tag" | "series", slug: string): string {
  return what === "tag"
    ? `Add it to \`tags.yaml\`: \`- { slug: ${slug}, label: …, description: … }\`.`
    : `Add it to \`series:\` in \`site.yaml\`: \`- { slug: ${slug}, title: …, description: … }\`.`;
}

/**
 * Reports tags and series that nobody has declared. A file that can't be read declares nothing.
 * @param tagged how many articles have each tag
 */
export function checkNames(
  article: Article,
  tagged: ReadonlyMap<string, number>,
  site: SiteFile | undefined,
  tags: readonly TagFile[] | undefined,
  report: Report,
): void {
  const knownTags = tags?.map(({ slug }) => slug);
  for (const [i, tag] of article.tags.entries()) {
    if (!tags || !knownTags || knownTags.includes(tag)) continue;
    const near =
      byWords(
        tag,
        tags.map((one) => [one.slug, one.label]),
      ) ||
      didYouMean(tag, knownTags) ||
      howToDeclare("tag", tag);
    const isCommon = (tagged.get(tag) ?? 0) > 1;
    // Who gave it another name there sees as many errors as there are articles.
    const hint = isCommon
      ? `${near} If it was renamed: put \`slug: ${tag}\` back there, then \`npm run move -- tag ${tag} NEW\` renames it everywhere.`
      : near;
    report(
      diagnostic(
        article.locations.eachTag[i] ?? article.locations.tags,
        "E210",
        `there is no tag \`${tag}\``,
        hint,
      ),
    );
  }
  const { series } = article;
  const knownSeries = site?.series.map(({ slug }) => slug);
  if (series === undefined || !site || !knownSeries || knownSeries.includes(series)) return;
  const titles = site.series.map((one): [string, string] => [one.slug, one.title]);
  const hint =
    byWords(series, titles) || didYouMean(series, knownSeries) || howToDeclare("series", series);
  report(diagnostic(article.locations.series, "E211", `there is no series \`${series}\``, hint));
}

/** A hint for what was named by the words that readers see; empty if nothing has them. */
function byWords(
  written: string,
  names: readonly (readonly [slug: string, words: string])[],
): string {
  const found = names.find(([, words]) => slugify(words) === written);
  return found === undefined ? "" : `Write \`${found[0]}\`, the slug of "${found[1]}".`;
}

/** Reports featured articles that there are none of. */
export function checkFeatured(
  { data, locationOf }: LocatedYaml<typeof SiteFileSchema>,
  slugs: readonly Slug[],
  report: Report,
): void {
  for (const [i, slug] of data.featured.entries()) {
    if (slugs.includes(slug)) continue;
    const location = locationOf("featured", i);
    const hint =
      didYouMean(slug, slugs) ||
      "A slug is the name of the article's file, without `.md`. A page can't be featured.";
    report(diagnostic(location, "E212", `no article has the slug \`${slug}\``, hint));
  }
}

/** Reports translations that there are none of. */
export function checkTranslations(
  { slug, translations, locations }: Article,
  slugs: readonly Slug[],
  report: Report,
): void {
  for (const [i, other] of translations.entries()) {
    if (slugs.includes(other) && other !== slug) continue;
    const location = locations.translations[i] ?? locations.frontMatter;
    const message =
      other === slug
        ? "an article can't be a translation of itself"
        : `there is no article \`${other}\``;
    report(
      diagnostic(
        location,
        "E219",
        message,
        didYouMean(
          other,
          slugs.filter((one) => one !== slug),
        ) || "Name it by its file, without `.md`.",
      ),
    );
  }
}
