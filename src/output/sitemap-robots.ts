import type { Page, SiteInfo } from "../site/model.ts";
import type { Pages } from "../site/pages/registry.ts";
import { paths } from "../site/urls.ts";
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
      return `<url><loc>${info.baseUrl}${path}</loc>${lastmod}</url>`;
    });
  const text = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
  return { path: paths.sitemap, text };
}

/** robots.txt (RFC 9309): everything may be read. */
export function robots(info: SiteInfo): OutputFile {
  return {
    path: paths.robots,
    text: `User-agent: *\nDisallow:\n\nSitemap: ${info.baseUrl}/sitemap.xml\n`,
  };
}
