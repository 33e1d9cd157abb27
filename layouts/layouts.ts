import * as about from "./about.11ty.tsx";
import * as article from "./article.11ty.tsx";
import * as home from "./home.11ty.tsx";
import * as notFound from "./not-found.11ty.tsx";
import * as page from "./page.11ty.tsx";
import ArchivePage from "./pages/archive.tsx";
import ArticlesPage from "./pages/articles.tsx";
import FiguresPage from "./pages/figures.tsx";
import GonePage from "./pages/gone.tsx";
import SectionPage from "./pages/section.tsx";
import SeriesPage from "./pages/series.tsx";
import SubscribePage from "./pages/subscribe.tsx";
import TagPage from "./pages/tag.tsx";
import TagYearPage from "./pages/tag-year.tsx";
import TagsPage from "./pages/tags.tsx";
import TimelinePage from "./pages/timeline.tsx";
import { listLayout } from "./parts/list-layout.ts";
import type { Props, RenderablePages } from "./parts/props.ts";
import * as redirect from "./redirect.11ty.tsx";
import * as search from "./search.11ty.tsx";

/** A kind of page: its data for Eleventy, and the component that draws one. */
interface Layout<K extends keyof RenderablePages> {
  readonly data: object;
  render(props: Props<K>): string;
}

/** Every kind of page there is. */
export const layouts: { readonly [K in keyof RenderablePages]: Layout<K> } = {
  about,
  archive: listLayout("archive", "archive", ArchivePage),
  article,
  articles: listLayout("articles", "articles", ArticlesPage),
  figures: listLayout("figures", "figures", FiguresPage),
  gone: listLayout("gone", "gone", GonePage),
  home,
  notFound,
  page,
  redirect,
  search,
  section: listLayout("section", "section", SectionPage),
  series: listLayout("series", "series", SeriesPage),
  subscribe: listLayout("subscribe", "subscribe", SubscribePage),
  tag: listLayout("tag", "tag", TagPage),
  tagYear: listLayout("tagYear", "tag-year", TagYearPage),
  tags: listLayout("tags", "tags", TagsPage),
  timeline: listLayout("timeline", "timeline", TimelinePage),
};
