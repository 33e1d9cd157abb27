import { newestOf } from "../article-summary.ts";
import type { ListPage } from "../model.ts";
import type { Relations } from "../relations.ts";
import { sectionPath, socialImagePath } from "../urls.ts";
import { numberedPages } from "./list-length.ts";

/** A section's articles, the newest first. */
export type SectionPage = ListPage;

/** A page for every section, which a site may link to before there is anything in it. */
export function sectionPages({
  site,
  summaries,
}: Pick<Relations, "site" | "summaries">): SectionPage[] {
  return site.sections.flatMap(({ slug, title, description }) => {
    const path = sectionPath(slug);
    const own = summaries.filter(({ section }) => section === slug);
    return numberedPages({
      path,
      title,
      description,
      socialImage: socialImagePath(path),
      feed: path,
      ...newestOf(own),
      summaries: own,
    });
  });
}
