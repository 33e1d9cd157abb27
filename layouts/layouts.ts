import * as about from "./about.11ty.tsx";
import * as archive from "./archive.11ty.tsx";
import * as article from "./article.11ty.tsx";
import * as articles from "./articles.11ty.tsx";
import * as figures from "./figures.11ty.tsx";
import * as gone from "./gone.11ty.tsx";
import * as home from "./home.11ty.tsx";
import * as notFound from "./not-found.11ty.tsx";
import * as page from "./page.11ty.tsx";
import type { Props, RenderablePages } from "./parts/props.ts";
import * as redirect from "./redirect.11ty.tsx";
import * as search from "./search.11ty.tsx";
import * as section from "./section.11ty.tsx";
import * as series from "./series.11ty.tsx";
import * as subscribe from "./subscribe.11ty.tsx";
import * as tag from "./tag.11ty.tsx";
import * as tagYear from "./tag-year.11ty.tsx";
import * as tags from "./tags.11ty.tsx";
import * as timeline from "./timeline.11ty.tsx";

/** A kind of page: its data for Eleventy, and the component that draws one. */
interface Layout<K extends keyof RenderablePages> {
  readonly data: object;
  render(props: Props<K>): string;
}

/** Every kind of page there is. */
export const layouts: { readonly [K in keyof RenderablePages]: Layout<K> } = {
  about,
  archive,
  article,
  articles,
  figures,
  gone,
  home,
  notFound,
  page,
  redirect,
  search,
  section,
  series,
  subscribe,
  tag,
  tagYear,
  tags,
  timeline,
};
