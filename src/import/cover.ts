import { isRecord } from "../i18n/record.ts";
import { textAt } from "./front-matter-values.ts";
import type { Notes } from "./notes.ts";
import type { ArticlePictures } from "./pictures.ts";
import type { SourcePost } from "./source-site.ts";

/** Keys by which themes name the picture of a post, as a path or with a table of what belongs to it. */
export const coverKeys =
  "cover image images featured_image featuredImage featureImage feature_image heroImage hero_image hero coverImage cover_image banner thumbnail thumb og_image ogImage header header-img img".split(
    " ",
  );
/** What can stand in lists and where a link is shared: no drawing, and nothing that moves. */
const photo = /\.(?:avif|jpe?g|png|webp)$/i;

/** A post's picture, as `cover:` in front matter will have it; `credit` only where the post names somebody. */
export interface ImportedCover {
  readonly picture: string;
  readonly alt: string;
  readonly credit?: string;
}

/** The picture at the top of a post; undefined if it names none, or none that is there. */
export function coverOf(
  { data }: SourcePost,
  title: string,
  pictures: ArticlePictures,
  { note }: Notes,
): ImportedCover | undefined {
  for (const key of coverKeys) {
    const value = [data[key]].flat()[0];
    const table = isRecord(value) ? value : {};
    const src =
      typeof value === "string"
        ? value.trim()
        : textAt(
            table,
            "src",
            "url",
            "path",
            "image",
            "file",
            "feature",
            "picture",
            "overlay_image",
          );
    if (src === undefined || src === "" || !photo.test(src.replace(/[?#].*$/, ""))) continue;
    const picture = pictures.linked(src);
    if (picture === undefined) {
      note("picture", src, `no picture file \`${src.slice(0, 80)}\``, "Put it beside the article.");
      return undefined;
    }
    if (!photo.test(picture)) continue;
    const written =
      textAt(table, "alt", "caption", "title") ??
      textAt(data, `${key}_alt`, `${key}Alt`, "image_alt", "imageAlt", "coverAlt", "alt");
    if (written === undefined) {
      const message = "a cover without a text alternative: the title stands in";
      note("picture", src, message, "Say in `cover:` what it shows.");
    }
    const credit = textAt(table, "credit") ?? textAt(data, `${key}_credit`, "image_credit");
    return { picture, alt: written ?? title, ...(credit !== undefined && { credit }) };
  }
  return undefined;
}
