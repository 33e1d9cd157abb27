import { hasCapitals } from "../i18n/capitals.ts";
import { isRightToLeft } from "../i18n/direction.ts";
import { allGrants } from "../site/grants.ts";
import type { Site } from "../site/site.ts";
import type { OptionalPart } from "../styles/stylesheet.ts";

/** Which optional parts of the stylesheet a site uses: the rest would weigh on every page. */
export function usedParts({
  info,
  pages,
}: Pick<Site, "info" | "pages">): Readonly<Record<OptionalPart, boolean>> {
  const languages = languagesOf({ info, pages });
  const { logo, portrait, links, edit } = info;
  const texts = [
    ...pages.article.map(({ article }) => article),
    ...pages.page.map(({ text }) => text),
    ...pages.about.map(({ about }) => about),
  ];
  return {
    brand: logo !== undefined || portrait !== undefined || edit !== undefined || links.length > 0,
    embeds: Object.keys(allGrants({ info, pages })).length > 0,
    lost: pages.notFound.some(({ text }) => text !== undefined),
    "code-marks": texts.some(({ document }) => document.markedCode.length > 0),
    pictures:
      texts.some(({ document }) => document.images.length > 0) ||
      pages.article.some(({ article }) => article.cover !== undefined),
    languages: languages.some((language) => !/^en\b/.test(language)),
    "from-the-right": languages.some(isRightToLeft),
    uncased: !hasCapitals(info.language),
  };
}

/** The site's language, and those of texts that say another. */
export function languagesOf({ info, pages }: Pick<Site, "info" | "pages">): string[] {
  const texts = [
    ...pages.article.map(({ article }) => article),
    ...pages.page.map(({ text }) => text),
  ];
  return [...new Set([info.language, ...texts.flatMap(({ language }) => language ?? [])])];
}
