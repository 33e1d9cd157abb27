import { isoDate } from "../../content/calendar-date.ts";
import type { LinkedArticles } from "../../content/markdown/template.ts";
import type { ContentPage } from "../../content/page.ts";
import { videoGrants } from "../grants.ts";
import { linkedArticles } from "../linked-articles.ts";
import type { Page } from "../model.ts";
import type { Relations } from "../relations.ts";

/** A page that the author wrote. */
export interface PagePage extends Page {
  readonly text: ContentPage;
  /** The articles that the text links to, by slug. */
  readonly linked: LinkedArticles;
}

/** A page for each text in `pages/`. */
export function pagePages({
  pages,
  site,
  summaryOf,
}: Pick<Relations, "pages" | "site" | "summaryOf">): PagePage[] {
  return pages.map((text) => ({
    path: text.path,
    title: text.title,
    description: text.description,
    ...(text.unlisted
      ? { unlisted: true }
      : { lastChanged: text.updated ? isoDate(text.updated) : "" }),
    grants: videoGrants(text, site.embeds),
    text,
    linked: linkedArticles(text, summaryOf),
  }));
}
