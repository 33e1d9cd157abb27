import type { PageKind } from "../../src/site/pages/registry.ts";
import { isLong, isQuick } from "./tier.ts";

/** A page of this site of every kind. A new kind does not compile without one; this site has no pages of its author's own, no section, and took none down. */
const pageOfKind = {
  home: "/",
  article: "/articles/single-page-apps/",
  about: "/about/",
  articles: "/articles/",
  tags: "/tags/",
  tag: "/tags/timeouts/",
  tagYear: "/tags/timeouts/2024/",
  archive: "/archive/2024/",
  series: "/series/twitter-tales/",
  timeline: "/timeline/",
  figures: "/figures/",
  search: "/search/",
  subscribe: "/subscribe/",
  notFound: "/404.html",
  redirect: "/tower-of-hanoi-timeouts/",
} satisfies Record<Exclude<PageKind, "page" | "section" | "gone">, string>;

const { redirect, ...readable } = pageOfKind;

/** One page of every kind that is there to be read: none that only leads on. */
export const oneOfEachKind: readonly string[] = Object.values(readable);

/** One of each kind among these pages; outside `npm test` also every article, as no two have the same figure; under LONG all. */
export function sampled(paths: readonly string[]): readonly string[] {
  if (isLong) return paths;
  const kinds = [...oneOfEachKind, redirect];
  const isArticle = (path: string) => /^\/articles\/[^/]+\/$/.test(path);
  return paths.filter((path) => kinds.includes(path) || (!isQuick && isArticle(path)));
}
