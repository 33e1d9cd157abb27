import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import type { Locale } from "../i18n/locale.ts";
import type { About } from "./about.ts";
import type { Article } from "./article.ts";
import type { ArticleEntry } from "./article-entry.ts";
import type { Brand } from "./brand.ts";
import type { DocumentBody } from "./markdown/document.ts";
import type { ContentPage } from "./page.ts";
import type { SiteFile, SiteFileSchema, TagFile } from "./schemas/site.ts";
import type { Slug } from "./schemas/values.ts";
import type { ThemeCss } from "./theme-css.ts";
import type { UrlsLock } from "./urls-lock.ts";
import type { LocatedYaml } from "./yaml.ts";

/** All that the author wrote, each part right in itself. */
export interface Content {
  readonly site: SiteFile;
  readonly locale: Locale;
  readonly tags: readonly TagFile[];
  /** Undefined without an `about.md` that can be used. */
  readonly about: About | undefined;
  readonly pages: readonly ContentPage[];
  /** The text of the page for what isn't found. */
  readonly notFound: ContentPage | undefined;
  readonly articles: readonly Article[];
  bodyOf(slug: Slug): DocumentBody;
  /** Articles whose front matter can't be used: links to them are not reported. */
  readonly unreadable: readonly Pick<ArticleEntry, "slug" | "section" | "path">[];
  /** The site's own stylesheet, if it has one. */
  readonly themeCss: ThemeCss | undefined;
  readonly brand: Brand;
  /** What was released before; undefined for a site that never was. */
  readonly urlsLock: UrlsLock | undefined;
  /** Where a value stands in `site.yaml`, for diagnostics found once the whole site is known. */
  siteFileLocation(...path: readonly (string | number)[]): SourceLocation;
}

/** A content folder of which everything but the articles has been read. */
export interface OpenContent {
  readonly locale: Locale;
  /** Undefined if `site.yaml` can't be used. */
  readonly site: LocatedYaml<typeof SiteFileSchema> | undefined;
  /** Undefined if `tags.yaml` can't be read; `anything` if there is none, so that every tag may be used. */
  readonly tags: readonly TagFile[] | "anything" | undefined;
  /** Undefined without an `about.md` that can be used. */
  readonly about: About | undefined;
  readonly pages: readonly ContentPage[];
  /** Undefined without a `404.md` that can be used. */
  readonly notFound: ContentPage | undefined;
  /** Undefined without a `theme.css`. */
  readonly themeCss: ThemeCss | undefined;
  /** Undefined if `site.yaml` can't be used. */
  readonly brand: Brand | undefined;
  /** Undefined for a site that never was released, or whose lock can't be read. */
  readonly urlsLock: UrlsLock | undefined;
  readonly entries: readonly ArticleEntry[];
}

/** An article's entry, and what came of reading it. */
export type LoadedArticle = Pick<ArticleEntry, "slug" | "section"> & {
  readonly article: Article | undefined;
  readonly diagnostics: readonly Diagnostic[];
};
