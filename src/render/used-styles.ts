import type { Site } from "../site/site.ts";
import type { OptionalPart } from "../styles/stylesheet.ts";

/** Which optional parts of the stylesheet a site uses: the rest would weigh on every page. */
export function usedParts({
  info: { logo, portrait, links, edit },
  pages,
}: Pick<Site, "info" | "pages">): Readonly<Record<OptionalPart, boolean>> {
  const texts = [
    ...pages.article.map(({ article }) => article),
    ...pages.page.map(({ text }) => text),
    ...pages.about.map(({ about }) => about),
  ];
  return {
    brand:
      logo !== undefined ||
      portrait !== undefined ||
      edit !== undefined ||
      links.some(({ icon }) => icon),
    pictures:
      texts.some(({ document }) => document.images.length > 0) ||
      pages.article.some(({ article }) => article.cover !== undefined),
  };
}
