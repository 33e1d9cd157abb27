import type { Content } from "../content/content.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { withoutPublic } from "../content/public-path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { checkTheme } from "../theme/check-theme.ts";
import type { UrlTable } from "./url-model.ts";
import { brokenLink } from "./url-table.ts";

/** Reports colours that can't be read, and what the site's stylesheet names and pages could not show. */
export function checkLook(
  { site, themeCss, siteFileLocation }: Pick<Content, "site" | "themeCss" | "siteFileLocation">,
  urls: UrlTable,
  report: Report,
): void {
  checkTheme(site.theme, siteFileLocation, report);
  for (const { href, location } of themeCss?.references ?? []) {
    if (/^\/(?!\/)/.test(href)) {
      const broken = brokenLink(urls, "/", href);
      if (broken === undefined) continue;
      const files = Array.from(urls.values(), ({ path }) => path).filter(
        (path) => !path.endsWith("/"),
      );
      const inPublic = withoutPublic(href);
      const hint =
        inPublic === undefined
          ? didYouMean(href, files) || "Put the file in `public/`."
          : `Write \`${inPublic}\`: what is in \`public/\` lies at the root.`;
      report(diagnostic(location, "E232", broken, hint));
      continue;
    }
    const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
    const message = isElsewhere
      ? `\`${href.slice(0, 60)}\` is not on this site, and pages may fetch nothing else`
      : `\`${href}\` is no path from the root, and would be another file on every page`;
    const hint = "Put the file in `public/`, and write its path from there: `url(/name)`.";
    report(diagnostic(location, "E232", message, hint));
  }
}
