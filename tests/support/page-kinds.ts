import type { PageKind } from "../../src/site/pages/registry.ts";
import { isQuick } from "./tier.ts";

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

/** All of these pages, or in `npm test` one of each kind among them. */
export function sampled(paths: readonly string[]): readonly string[] {
  const kinds = [...oneOfEachKind, redirect];
  return isQuick ? paths.filter((path) => kinds.includes(path)) : paths;
}
