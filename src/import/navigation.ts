import type { Words } from "../i18n/words.ts";
import { paths, sectionPath } from "../site/urls.ts";
import { addressKey, originOf } from "./addresses.ts";
import type { ImportedSection } from "./sections.ts";
import type { LabelledUrl, SourceSite } from "./source-site.ts";

/** What a menu of the new site may lead to. */
export interface NavigationPlaces {
  /** The published pages that come over, with their titles. */
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  readonly sections: readonly ImportedSection[];
  /** Whether any article is published: then there are lists of them, and a search. */
  readonly hasArticles: boolean;
  readonly hasTags: boolean;
  /** Where an old address leads now, if that is an article or a page that is published. */
  pathAt(oldAddress: string): string | undefined;
}

/** Where the lists of old sites were, and what stands in their place. */
const lists: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:posts?|blogs?|articles?|writing|news|archives?|all)(?:\/archives?)?$/, paths.articles],
  [/^\/(?:tags?|categor(?:y|ies)|topics)$/, paths.tags],
  [/^\/search$/, paths.search],
];

/**
 * `navigation:` of the new site: the old menu, or every place with the pages that come over. Undefined where the site
 * makes one by itself that says as much.
 */
export function navigationOf(
  site: SourceSite,
  places: NavigationPlaces,
  words: Words["navigation"],
): LabelledUrl[] | undefined {
  const { pages, sections, hasTags, hasArticles } = places;
  if (!hasArticles) return undefined;
  const sectionLinks = sections.map(({ slug, title }) => ({
    label: title,
    url: sectionPath(slug),
  }));
  const articles = { label: words.articles, url: paths.articles };
  const menu = unique((site.facts.menu ?? []).flatMap((one) => menuLink(one, site, places) ?? []));
  if (menu.length > 0) {
    return menu.some(({ url }) => url === paths.articles) ? menu : [articles, ...menu];
  }
  if (pages.length === 0) return undefined;
  return [
    articles,
    ...sectionLinks,
    ...(hasTags ? [{ label: words.tags, url: paths.tags }] : []),
    // Pages below another are found there.
    ...pages
      .filter(({ path }) => path.split("/").length === 3)
      .slice(0, 6)
      .map(({ path, title }) => ({ label: title, url: path })),
    { label: words.search, url: paths.search },
  ];
}

function menuLink(
  { label, url }: LabelledUrl,
  site: SourceSite,
  { pathAt, sections, hasTags }: NavigationPlaces,
): LabelledUrl | undefined {
  if (label.trim() === "") return undefined;
  const origin = originOf(site) ?? "https://old.invalid";
  const written = url.replace(/^(?:\$BASE_URL|\{\{\s*root_url\s*\}\})/, "");
  if (/^(?:mailto|tel):/.test(written) || !URL.canParse(written, `${origin}/`)) return undefined;
  const whole = new URL(written, `${origin}/`);
  if (whole.origin !== origin) return { label, url: whole.href };
  const base = site.basePath ?? (site.address === undefined ? "" : new URL(site.address).pathname);
  const below =
    base.length > 1 && whole.pathname.startsWith(base)
      ? whole.pathname.slice(base.length)
      : whole.pathname;
  const key = addressKey(below);
  if (key === "" || /\.(?:xml|atom|rss|json)$/.test(key)) return undefined;
  const section = sections.find(({ slug }) => `/${slug}` === key);
  const list = lists.find(([pattern]) => pattern.test(key))?.[1];
  const path =
    pathAt(whole.pathname) ??
    pathAt(below) ??
    (section && sectionPath(section.slug)) ??
    (list === paths.tags && !hasTags ? undefined : list);
  return path === undefined ? undefined : { label, url: path };
}

function unique(list: readonly LabelledUrl[]): LabelledUrl[] {
  const seen = new Set<string>();
  return list.filter(({ url }) => !seen.has(url) && seen.add(url));
}
