import type { About } from "../content/about.ts";
import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import type { ContentPage } from "../content/page.ts";
import type { SitePath } from "../content/schemas/values.ts";
import type { UrlsLock } from "../content/urls-lock.ts";
import type { Book } from "./books.ts";
import type { BrandFile } from "./brand-files.ts";
import type { Feed } from "./feed-model.ts";
import type { SiteOptions, SocialImage } from "./model.ts";
import type { Pages } from "./pages/registry.ts";
import type { MovedUrls } from "./url-model.ts";

/** All that has an address of its own, or had one. */
export interface UrlSources {
  readonly pages: Pages;
  readonly feeds: readonly Feed[];
  readonly feedArchives: readonly Feed[];
  readonly articles: readonly Article[];
  readonly unreadable: Content["unreadable"];
  /** Undefined for a site without an about page. */
  readonly about: About | undefined;
  readonly texts: readonly ContentPage[];
  readonly socialImages: readonly SocialImage[];
  readonly books: readonly Book[];
  readonly brandFiles: readonly Pick<BrandFile, "path">[];
  readonly movedUrls: MovedUrls;
  /** Undefined for a site that never was released. */
  readonly lock: UrlsLock | undefined;
  readonly options: Pick<SiteOptions, "publicFiles">;
  /** Of what the owner's templates and configuration make. */
  readonly ownerPaths: readonly SitePath[];
  readonly timeZone: string;
  readonly hasTwins: boolean;
}
