import type { About } from "../../content/about.ts";
import { newestOf } from "../article-summary.ts";
import { videoGrants } from "../grants.ts";
import { linkedTitles } from "../linked-titles.ts";
import type { Page } from "../model.ts";
import type { Relations } from "../relations.ts";
import { paths } from "../urls.ts";

export interface AboutPage extends Page {
  readonly about: About;
  /** Titles of the articles that the text links to, by slug. */
  readonly titles: Readonly<Record<string, string>>;
}

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
    titles: linkedTitles(about, summaryOf),
  };
}
