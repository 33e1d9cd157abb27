import type { Content } from "../content/content.ts";
import { footerHtml } from "../content/footer.ts";
import { parseSiteUrl, type SiteUrl } from "../content/site-url.ts";
import { siteAuthor } from "./authors.ts";
import type { Icons } from "./brand-files.ts";
import type { Link, SiteInfo } from "./model.ts";

/** What pages say of the site, but for the picture of its home page, which may be one that can't be drawn. */
export function siteInfo(
  { site, locale, brand }: Content,
  icons: Icons,
  places: readonly Link[],
): SiteInfo {
  const { logo } = brand;
  return {
    title: site.title,
    tagline: site.tagline,
    ...locale,
    author: siteAuthor(site),
    edit: site.edit,
    embeds: site.embeds,
    webmention: site.webmention,
    footerHtml: footerHtml(site, locale.language),
    links: site.links.map(({ label, url, rel }, i) => ({
      label,
      url,
      rel,
      icon: brand.linkIcons[i]?.path,
    })),
    socialImage: undefined,
    logo: logo && { path: logo.path, width: logo.width, height: logo.height },
    icons,
    portrait: brand.portrait,
    ...whereItIs(site.url),
    hasTwins: site.llms,
    places,
    navigation: site.navigation?.map(({ label, url }) => ({ label, path: url })) ?? places,
  };
}

/** @param url an address that has been checked */
function whereItIs(url: string): SiteUrl {
  const parsed = parseSiteUrl(url);
  if ("problem" in parsed) throw new Error(`${url} ${parsed.problem}`);
  return parsed;
}
