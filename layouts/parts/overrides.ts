import type { ComponentChildren } from "preact";
import type { Page, SiteInfo } from "../../src/site/model.ts";
import type { ArticlePage } from "../../src/site/pages/article.ts";
import type { PageAssets, Props, RenderablePages } from "./props.ts";

/** Where a site adds to every page: nothing stands there in the theme. */
export interface SlotProps {
  readonly info: SiteInfo;
  readonly view: Page;
}

/** A name in kebab case, as files are called: `not-found` for `notFound`. */
type FileName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${FileName<Rest>}`
    : `-${Lowercase<First>}${FileName<Rest>}`
  : "";

/** The props of every kind of page, by the name of its layout's file. */
type PageProps = { [Kind in keyof RenderablePages as FileName<Kind>]: Props<Kind> };

/** What a site may replace by a file of that name in its `layouts/`, with the props that the file gets. */
export interface Replaceable extends PageProps {
  "slots/head": SlotProps;
  "slots/before-article": SlotProps;
  "slots/after-article": SlotProps;
  "slots/foot": SlotProps;
  masthead: { readonly info: SiteInfo; readonly path: string };
  footer: { readonly info: SiteInfo };
  "title-block": { readonly view: ArticlePage; readonly info: SiteInfo };
  "template-page": Pick<Props<"page">, "info" | "assets"> & { readonly view: Page };
}
export type ReplaceableName = keyof Replaceable;

/** What changes its props in a major version alone. All else is internal: it may in any. */
export const stableNames: readonly ReplaceableName[] = [
  "slots/head",
  "slots/before-article",
  "slots/after-article",
  "slots/foot",
  "masthead",
  "footer",
  "title-block",
  "home",
  "article",
  "articles",
  "page",
  "about",
  "not-found",
  "gone",
  "tag",
];

/** A component of the site's, which gets the props of what it replaces, and that itself: it has the same where it is given none. */
export type Override<P> = (
  props: P & { readonly Original: (props: Partial<P>) => ComponentChildren },
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
  if (!Own) return Original(props);
  return Own({ ...props, Original: (given) => Original({ ...props, ...given }) });
}

/** What the site has in a slot; nothing if it has nothing. */
export function slot(
  name: Extract<ReplaceableName, `slots/${string}`>,
  { info, view }: SlotProps,
): ComponentChildren {
  return draw(name, { info, view }, () => null);
}
