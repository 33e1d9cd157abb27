import type { Content } from "../content/content.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { footerLinks } from "../content/footer.ts";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import type { UrlTable } from "./url-model.ts";
import { brokenLink } from "./url-table.ts";

/** Reports addresses in `site.yaml` that lead nowhere on this site. */
export function checkSettings(
  { site, siteFileLocation }: Pick<Content, "site" | "siteFileLocation">,
  urls: UrlTable,
  report: Report,
): void {
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
