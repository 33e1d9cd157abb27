import type { DocumentBody } from "../../src/content/markdown/document.ts";
import type { ArticlePage } from "../../src/site/pages/article.ts";
import type { Pages } from "../../src/site/pages/registry.ts";
import type { Site } from "../../src/site/site.ts";
import { outputFileOf } from "../../src/site/urls.ts";

/** The pages as layouts see them: an article's comes with its text. */
export interface RenderablePages extends Omit<Pages, "article"> {
  readonly article: readonly (ArticlePage & { readonly body: DocumentBody })[];
}

/** The data that Eleventy gives a layout: the site and the one page to draw. */
export interface Props<K extends keyof RenderablePages> {
  readonly info: Site["info"];
  readonly assets: PageAssets;
  readonly view: RenderablePages[K][number];
}

/** For pages that hold a text, and for pages that lead to others. */
export type Sheet = "text" | "list";

/** What the document around every page needs from outside the content. */
export interface PageAssets {
  /** The stylesheet that stands in a page, and the policy as that page's `meta` element can carry it. */
  readonly sheets: Readonly<Record<Sheet, { readonly css: string; readonly policy: string }>>;
  /** The script that stands inline in every head. */
  readonly script: string;
  /** Fonts that every page fetches at once. */
  readonly preloads: readonly string[];
  readonly hasFonts: boolean;
  /** The path of the stylesheet for paper. */
  readonly print: string;
  /** The scripts: for every page, for pages with figures, for the search page. */
  readonly scripts: Readonly<Record<"page" | "figures" | "search" | "embeds", ScriptSource>>;
}

/**
 * A layout's Eleventy data: one output file for each page of a kind, at that page's path.
 * https://www.11ty.dev/docs/pagination/
 */
export function everyPage<K extends keyof Pages>(kind: K) {
  return {
    pagination: { data: `pages.${kind}`, size: 1, alias: "view", addAllPagesToCollections: false },
    permalink: ({ view }: Props<K>): string => `/${outputFileOf(view.path)}`,
    eleventyExcludeFromCollections: true,
  };
}

/** The attributes of a script's element. */
export interface ScriptSource {
  readonly src: string;
  readonly integrity: string;
}
