import { newestOf } from "../article-summary.ts";
import type { ArticleSummary, Page, TermCount } from "../model.ts";
import type { Relations } from "../relations.ts";
import { countTags } from "../tags-in-use.ts";
import { paths } from "../urls.ts";

export interface HomePage extends Page {
  readonly bio: string;
  /** Each with its first figure's drawing, if it has one. */
  readonly featured: readonly (ArticleSummary & { readonly drawing: string | undefined })[];
  readonly newest: readonly ArticleSummary[];
  readonly tags: readonly TermCount[];
  readonly series: readonly TermCount[];
  readonly years: readonly TermCount[];
}

const newestShown = 6;

export function homePage(relations: Relations): HomePage {
  const { site, about, articles, summaries, summaryOf, tagsInUse, seriesInUse, years } = relations;
  return {
    path: paths.home,
    title: site.title,
    description: site.tagline,
    feed: paths.home,
    ...newestOf(summaries),
    bio: about?.description ?? "",
    featured: site.featured.flatMap((slug) => {
      const summary = summaryOf.get(slug);
      const article = articles.find((one) => one.slug === slug);
      return summary ? [{ ...summary, drawing: article?.document.figures[0]?.thumbnail }] : [];
    }),
    newest: summaries.slice(0, newestShown),
    tags: countTags(tagsInUse),
    series: seriesInUse.map(({ title, path, description, summaries: { length } }) => ({
      label: title,
      path,
      description,
      count: length,
    })),
    years,
  };
}
