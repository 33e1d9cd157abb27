import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cached } from "../cache/generated-asset.ts";
import { sha256 } from "../cache/sha256.ts";
import type { PublishedPicture } from "../content/published-files.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { fileOfPath } from "../content/site-path.ts";
import { encoderVersion } from "../output/encoder-version.ts";
import { pictureFiles } from "../output/picture-files.ts";
import { socialImageStyle } from "../output/social-image-style.ts";
import type { Site } from "../site/site.ts";
import { urlKey } from "../site/url-table.ts";
import { outputFileOf } from "../site/urls.ts";
import type { PlannedFile, TextSources } from "./planned-file.ts";

/** The site's books. Texts and pictures are read only when one is made. */
export function plannedBooks(
  site: Site,
  publicFolder: string,
  { id, keyOf }: TextSources,
): PlannedFile[] {
  const { books, info, theme, logo, bodyOf, pictures, urls } = site;
  if (books.length === 0) return [];
  const coverStyle = socialImageStyle(theme, logo);
  const published = new Map<string, PublishedPicture>(pictures.map((one) => [one.path, one]));
  const assetAt = (path: SitePath) => {
    const picture = published.get(path);
    if (picture) return [...pictureFiles([picture])][0];
    if (!urls.get(urlKey(path))?.isFile) return undefined;
    const bytes = readFileSync(join(publicFolder, fileOfPath(path)));
    return { path, cacheKey: `public ${sha256(bytes)}`, make: async () => bytes };
  };
  return books.map((book) => {
    const keys = book.parts.flatMap(({ articles }) =>
      articles.map(({ article }) => keyOf(article.slug)),
    );
    const cacheKey = sha256(JSON.stringify([id, encoderVersion, coverStyle, theme, book, keys]));
    const make = async () => {
      const { makeBook } = await import("../output/book/book.ts");
      return makeBook(book, { info, theme, coverStyle, bodyOf, assetAt });
    };
    return {
      path: outputFileOf(book.path),
      cacheKey,
      make: () => cached({ cacheKey: `book ${cacheKey}`, make }),
      linked: false,
      slow: false,
    };
  });
}
