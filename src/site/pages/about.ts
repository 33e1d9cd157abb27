import type { About } from "../../content/about.ts";
import type { LinkedArticles } from "../../content/markdown/template.ts";
import { newestOf } from "../article-summary.ts";
import { videoGrants } from "../grants.ts";
import { linkedArticles } from "../linked-articles.ts";
import type { Page } from "../model.ts";
import type { Relations } from "../relations.ts";
import { paths } from "../urls.ts";

/** The page of who writes here. */
export interface AboutPage extends Page {
  readonly about: About;
  /** The articles that the text links to, by slug. */
  readonly linked: LinkedArticles;
}

/** There is one only where there is an `about.md`. */
export function aboutPage(
  about: About,
  { site, summaries, summaryOf }: Pick<Relations, "site" | "summaries" | "summaryOf">,
): AboutPage {
  return {
    path: paths.about,
    title: about.title,
    description: about.description,
    lastChanged: newestOf(summaries).lastChanged ?? "",
    grants: videoGrants(about, site.embeds),
    about,
    linked: linkedArticles(about, summaryOf),
  };
}
