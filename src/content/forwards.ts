import type { Reference } from "./markdown/document.ts";
import { escapeHtml } from "./markdown/escape-html.ts";
import type { ArticleFrontMatter, ArticleFrontMatterSchema } from "./schemas/front-matter.ts";
import type { SitePath } from "./schemas/values.ts";
import type { LocatedYaml } from "./yaml.ts";

/** The links that front matter holds to where parts of articles are now: they are checked, and follow what moves. */
export function partLinks(
  { forwards, merged }: ArticleFrontMatter,
  path: SitePath,
  locationOf: LocatedYaml<typeof ArticleFrontMatterSchema>["locationOf"],
): Reference[] {
  return [
    ...Object.entries(forwards).map(([id, href]) => ({
      href: encodeURI(href),
      location: locationOf("forwards", id),
    })),
    ...merged.flatMap(({ heading }, i) =>
      heading === undefined
        ? []
        : [{ href: `${path}#${encodeURI(heading)}`, location: locationOf("merged", i, "heading") }],
    ),
  ];
}

/**
 * What stands in place of headings that are on other pages now: a fragment never reaches a server, so the page itself
 * leads on, by a link that shows once it is asked for (and by its script at once).
 */
export function forwardsHtml({ forwards }: Pick<ArticleFrontMatter, "forwards">): string {
  return Object.entries(forwards)
    .map(([id, href]) => {
      return `<p class="forward" id="${escapeHtml(id)}" hidden="until-found"><a href="${escapeHtml(encodeURI(href))}">${escapeHtml(href)}</a></p>\n`;
    })
    .join("");
}
