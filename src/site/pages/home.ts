import type { HomePart } from "../../content/schemas/people.ts";
import type { SiteFile } from "../../content/schemas/site.ts";
import type { SitePath } from "../../content/schemas/values.ts";
import { newestOf } from "../article-summary.ts";
import type { ArticleSummary, Page, TermCount } from "../model.ts";
import type { Relations } from "../relations.ts";
import { countTags } from "../tags-in-use.ts";
import { bookPath, paths } from "../urls.ts";

/** The front page. */
export interface HomePage extends Page {
  /** What it shows, in this order. */
  readonly parts: readonly HomePart[];
  readonly bio: string;
  /** Each with its first figure's drawing, if it has one. */
  readonly featured: readonly (ArticleSummary & { readonly drawing: string | undefined })[];
  readonly newest: readonly ArticleSummary[];
  readonly tags: readonly TermCount[];
  readonly series: readonly TermCount[];
  readonly years: readonly TermCount[];
  /** All articles to read offline. */
  readonly book: SitePath | undefined;
}

const newestShown = 6;

/** The front page, with the parts that `home:` names in `site.yaml`. */
export function homePage(relations: Relations): HomePage {
  const { site, about, articles, summariesIn, summaryOf, tagsInUse, seriesInUse, years } =
    relations;
  return {
    path: paths.home,
    title: site.title,
    description: site.tagline,
    feed: paths.home,
    ...newestOf(summariesIn.home),
    parts: site.home.map((part) => (typeof part === "string" ? part : "newest")),
    bio: about?.description ?? "",
    featured: site.featured.flatMap((slug) => {
      const summary = summaryOf.get(slug);
      const article = articles.find((one) => one.slug === slug);
      return summary ? [{ ...summary, drawing: article?.document.figures[0]?.thumbnail }] : [];
    }),
    newest: summariesIn.home.slice(0, newestIn(site.home) ?? newestShown),
    tags: countTags(tagsInUse),
    series: seriesInUse.map(({ title, path, description, summaries: { length } }) => ({
      label: title,
      path,
      description,
      count: length,
    })),
    years,
    book: relations.hasBooks ? bookPath(paths.home) : undefined,
  };
}

function newestIn(parts: SiteFile["home"]): number | undefined {
  for (const part of parts) if (typeof part === "object") return part.newest;
  return undefined;
}
