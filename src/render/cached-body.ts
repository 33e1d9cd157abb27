import type { BodyLocation } from "../cache/article-shard.ts";
import { readBody, unpackBody } from "../cache/article-shard.ts";
import type { ArticleEntry } from "../content/article-entry.ts";
import type { Content } from "../content/content.ts";
import type { RenderFigure } from "../content/markdown/render-options.ts";
import { openPublicPictures, type PublicFolder } from "../content/public-pictures.ts";
import { readArticle } from "../content/read-article.ts";
import type { Locale } from "../i18n/locale.ts";

/** Where an article's text is kept, and what to do if it is no longer there. */
export interface CachedBody {
  readonly shard: string;
  readonly place: BodyLocation;
  readonly entry: ArticleEntry;
  readonly source: ArticleSource;
}

/** What articles are read with. */
export interface ArticleSource {
  /** The content folder. */
  readonly root: string;
  /** The module that holds the site's figures. */
  readonly figuresModule: string;
  /** The module of the site's own code, if there is any. */
  readonly siteCode: string | undefined;
  readonly locale: Locale;
  /** What lies in `public/`, of which texts show pictures. */
  readonly published: PublicFolder;
}

/**
 * The text from where it is kept, or, if another build has put something else there, from the article itself.
 * Throws if the article can no longer be read.
 */
export function bodyFrom(
  { shard, place, entry, source }: CachedBody,
  renderFigure: RenderFigure,
): ReturnType<Content["bodyOf"]> {
  const bytes = readBody(shard, place);
  if (bytes) return unpackBody(bytes);
  const pictures = openPublicPictures(source.published, () => "");
  const { parsed } = readArticle(entry, source.root, renderFigure, source.locale, pictures);
  if (!parsed) throw new Error(`${entry.path} changed during the build`);
  return parsed.body;
}
