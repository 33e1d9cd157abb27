import { extname } from "node:path";
import type { GeneratedAsset } from "../../cache/generated-asset.ts";
import type { SitePath } from "../../content/schemas/values.ts";
import { pathOfFile } from "../../content/site-path.ts";
import type { BookFile } from "./book-files.ts";

/** What every reader's program can show (https://www.w3.org/TR/epub-33/#sec-core-media-types). */
const mediaTypes: Readonly<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/** The pictures of a book, each once, in the order in which its texts show them. */
export function bookPictures(assetAt: (path: SitePath) => GeneratedAsset | undefined) {
  const used = new Map<string, { name: string; asset: GeneratedAsset; mediaType: string }>();
  return {
    /** The name that a picture of the site has in the book; undefined for one that it can't hold. */
    nameOf(src: string): string | undefined {
      const known = used.get(src);
      if (known) return known.name;
      const extension = extname(src).toLowerCase();
      const mediaType = mediaTypes[extension];
      const asset = src.startsWith("/") ? assetAt(pathOfFile(decodeURI(src.slice(1)))) : undefined;
      if (!asset || mediaType === undefined) return undefined;
      const name = `picture-${used.size + 1}${extension}`;
      used.set(src, { name, asset, mediaType });
      return name;
    },
    files(make: (asset: GeneratedAsset) => Promise<Uint8Array>): Promise<BookFile[]> {
      const all = Array.from(used.values(), async ({ name, asset, mediaType }) => ({
        name,
        mediaType,
        bytes: await make(asset),
      }));
      return Promise.all(all);
    },
  };
}
