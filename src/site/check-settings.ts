import type { Content } from "../content/content.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { footerLinks } from "../content/footer.ts";
import { isPublic } from "../content/markdown/link-references.ts";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import type { UrlTable } from "./url-model.ts";
import { brokenLink } from "./url-table.ts";

/**
 * Reports addresses in `site.yaml` that lead nowhere on this site, and one of the site that leads to each reader's own machine.
 * @param url the address that takes the place of the one there, if one was given
 */
export function checkSettings(
  { site, siteFileLocation }: Pick<Content, "site" | "siteFileLocation">,
  urls: UrlTable,
  url: string | undefined,
  report: Report,
): void {
  if (url === undefined && !isPublic(site.url)) {
    const hint =
      "Write where readers will find the site, like `https://example.org`: feeds, cards and the sitemap have whole addresses.";
    const message = `\`${site.url}\` is each reader's own machine`;
    report(diagnostic(siteFileLocation("url"), "W342", message, hint));
  }
  const check = (href: string, location: SourceLocation) => {
    if (!href.startsWith("/")) return;
    const broken = brokenLink(urls, "/", href);
    if (broken === undefined) return;
    const paths = Array.from(urls.values(), ({ path }) => path);
    report(diagnostic(location, "E400", broken, didYouMean(href, paths)));
  };
  for (const [i, { url }] of (site.navigation ?? []).entries())
    check(url, siteFileLocation("navigation", i, "url"));
  for (const href of footerLinks(site)) check(href, siteFileLocation("footer"));
}
