import type { Words } from "../i18n/words.ts";
import type { Link } from "./model.ts";
import type { Pages } from "./pages/registry.ts";
import type { Relations } from "./relations.ts";
import { paths, sectionPath } from "./urls.ts";

/** The site's main places, as far as they hold something. */
export function placesOf(
  { navigation }: Words,
  pages: Pages,
  { site, summariesIn }: Relations,
): Link[] {
  const link = (kind: keyof Words["navigation"], holds: boolean): Link[] =>
    holds ? [{ label: navigation[kind], path: paths[kind] }] : [];
  return [
    ...link("articles", summariesIn.archive.length > 0),
    ...site.sections.map(({ slug, title }) => ({ label: title, path: sectionPath(slug) })),
    ...link("tags", pages.tags.length > 0),
    ...link("timeline", pages.timeline.length > 0),
    ...link("figures", pages.figures.length > 0),
    ...link("about", pages.about.length > 0),
    ...link("search", pages.search.length > 0),
  ];
}
