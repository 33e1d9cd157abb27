import type { Page, Pages } from "../site/pages.ts";
import type { SiteInfo } from "../site/site.ts";
import { speculationRulesPath } from "./headers.ts";
import type { OutputFile } from "./output-file.ts";

/** The sitemap (https://www.sitemaps.org/protocol.html): every page that has something dated on it. */
export function sitemap(pages: Pages, info: SiteInfo): OutputFile {
  const { redirect: _, notFound: __, ...listed } = pages;
  const urls = Object.values(listed)
    .flat()
    .flatMap(({ path, lastChanged }: Page) => {
      if (lastChanged === undefined) return [];
      // The format knows days and instants; of what is known to the month or year, nothing is said.
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(lastChanged);
      const lastmod = isDay ? `<lastmod>${lastChanged}</lastmod>` : "";
      return `<url><loc>${info.origin}${path}</loc>${lastmod}</url>`;
    });
  const text = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
  return { path: "/sitemap.xml", text };
}

/**
 * Lets a browser fetch a page of this site when a reader points at its link. Browsers leave it be by
 * themselves where data or power is to be saved.
 */
export function speculationRules(): OutputFile {
  const where = { and: [{ href_matches: "/*" }, { not: { href_matches: "/*.(xml|json)" } }] };
  return {
    path: speculationRulesPath,
    text: `${JSON.stringify({ prefetch: [{ where, eagerness: "moderate" }] }, undefined, 1)}\n`,
  };
}

/** robots.txt (RFC 9309): everything may be read. */
export function robots(info: SiteInfo): OutputFile {
  return {
    path: "/robots.txt",
    text: `User-agent: *\nDisallow:\n\nSitemap: ${info.origin}/sitemap.xml\n`,
  };
}
