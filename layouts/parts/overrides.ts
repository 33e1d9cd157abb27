import type { ComponentChildren } from "preact";
import type { Page, SiteInfo } from "../../src/site/model.ts";
import type { ArticlePage } from "../../src/site/pages/article.ts";
import type { PageAssets, Props } from "./props.ts";

/** Where a site adds to every page: nothing stands there in the theme. */
export interface SlotProps {
  readonly info: SiteInfo;
  readonly view: Page;
}

/** What a site may replace by a file of that name in its `layouts/`, with the props that the file gets. */
export interface Replaceable {
  "slots/head": SlotProps;
  "slots/before-article": SlotProps;
  "slots/after-article": SlotProps;
  "slots/foot": SlotProps;
  masthead: { readonly info: SiteInfo; readonly path: string };
  footer: { readonly info: SiteInfo };
  "title-block": { readonly view: ArticlePage; readonly info: SiteInfo };
  about: Props<"about">;
  archive: Props<"archive">;
  article: Props<"article">;
  articles: Props<"articles">;
  figures: Props<"figures">;
  gone: Props<"gone">;
  home: Props<"home">;
  "not-found": Props<"notFound">;
  page: Props<"page">;
  redirect: Props<"redirect">;
  search: Props<"search">;
  section: Props<"section">;
  series: Props<"series">;
  subscribe: Props<"subscribe">;
  tag: Props<"tag">;
  "tag-year": Props<"tagYear">;
  "template-page": Pick<Props<"page">, "info" | "assets"> & { readonly view: Page };
  tags: Props<"tags">;
  timeline: Props<"timeline">;
}
export type ReplaceableName = keyof Replaceable;

/**
 * Every name, and how long it stays: what is `stable` changes its props in a major version alone, what is
 * `internal` may in any.
 */
export const replaceable: Readonly<Record<ReplaceableName, "stable" | "internal">> = {
  "slots/head": "stable",
  "slots/before-article": "stable",
  "slots/after-article": "stable",
  "slots/foot": "stable",
  masthead: "stable",
  footer: "stable",
  "title-block": "stable",
  home: "stable",
  article: "stable",
  articles: "stable",
  page: "stable",
  about: "stable",
  "not-found": "stable",
  gone: "stable",
  tag: "stable",
  archive: "internal",
  figures: "internal",
  redirect: "internal",
  search: "internal",
  section: "internal",
  series: "internal",
  subscribe: "internal",
  "tag-year": "internal",
  tags: "internal",
  "template-page": "internal",
  timeline: "internal",
};

export const replaceableNames = Object.keys(replaceable).filter(
  (name): name is ReplaceableName => name in replaceable,
);

/** A component of the site's, which gets the props of what it replaces, and that itself. */
export type Override<P> = (
  props: P & { readonly Original: (props: P) => ComponentChildren },
) => ComponentChildren;
export type Overrides = { readonly [N in ReplaceableName]?: Override<Replaceable[N]> };

/** The names of pages, each of which has a layout. */
export type PageName = {
  [N in ReplaceableName]: Replaceable[N] extends { readonly assets: PageAssets } ? N : never;
}[ReplaceableName];

let overrides: Overrides = {};

/** Draws with a site's own components from now on. */
export function useOverrides(own: Overrides): void {
  overrides = own;
}

/** Draws something with the theme's own components alone. */
export function withoutOverrides<T>(work: () => T): T {
  const own = overrides;
  overrides = {};
  try {
    return work();
  } finally {
    overrides = own;
  }
}

/** What the site has in the place of a part, or the part. */
export function draw<N extends ReplaceableName>(
  name: N,
  props: Replaceable[N],
  Original: (props: Replaceable[N]) => ComponentChildren,
): ComponentChildren {
  const Own: Override<Replaceable[N]> | undefined = overrides[name];
  return Own ? Own({ ...props, Original }) : Original(props);
}

/** What the site has in a slot; nothing if it has nothing. */
export function slot(
  name: Extract<ReplaceableName, `slots/${string}`>,
  { info, view }: SlotProps,
): ComponentChildren {
  return draw(name, { info, view }, () => null);
}
