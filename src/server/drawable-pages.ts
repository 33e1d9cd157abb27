import { layouts } from "../../layouts/layouts.ts";
import type { PageAssets, RenderablePages } from "../../layouts/parts/props.ts";
import type { ParsedArticle } from "../content/article.ts";
import type { Slug } from "../content/schemas/values.ts";
import { kindsOf } from "../site/pages/registry.ts";
import type { Site } from "../site/site.ts";

/**
 * How to draw every page of a site, by its path.
 * @param newerText an article's text, if there is a newer one than the site's
 */
export function drawablePages(
  { info, pages: { article, ...rest }, bodyOf }: Pick<Site, "info" | "pages" | "bodyOf">,
  assets: PageAssets,
  newerText: (slug: Slug) => ParsedArticle | undefined,
): ReadonlyMap<string, () => string> {
  const pages = new Map<string, () => string>();
  for (const page of article) {
    pages.set(page.path, () => {
      const newer = newerText(page.article.slug);
      const view = {
        ...page,
        ...(newer && { article: newer.article }),
        body: newer?.body ?? bodyOf(page.article.slug),
      };
      return layouts.article.render({ info, assets, view });
    });
  }
  function add<K extends keyof RenderablePages>(
    kind: K,
    list: readonly RenderablePages[K][number][],
  ): void {
    for (const view of list) {
      pages.set(view.path, () => layouts[kind].render({ info, assets, view }));
    }
  }
  for (const kind of kindsOf(rest)) add(kind, rest[kind]);
  return pages;
}
