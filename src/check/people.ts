import type { SiteFile } from "../content/schemas/site.ts";

/** The names of those who write on a site, as far as its settings can be read. */
export function peopleOf(site: Pick<SiteFile, "author" | "authors"> | undefined): string[] {
  if (site === undefined) return [];
  return [site.author, ...Object.values(site.authors)].map(({ name }) => name);
}
