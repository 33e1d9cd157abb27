import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "./did-you-mean.ts";
import { coverHtml } from "./markdown/pictures.ts";
import type { Picture } from "./markdown/render-options.ts";
import { variantsOf } from "./picture-variants.ts";
import type { TextPictures } from "./public-pictures.ts";
import type { ArticleFrontMatter } from "./schemas/front-matter.ts";
import type { SitePath } from "./schemas/values.ts";
import { shownPicture } from "./shown-picture.ts";

/** The picture that stands for an article: at its top, in lists, in feeds and where a link to it is shared. */
export interface Cover {
  readonly alt: string;
  /** Who made it, as a text; undefined if the author doesn't say. */
  readonly credit: string | undefined;
  /** The picture in every format and width. */
  readonly html: string;
  /** The file that everything can show, and its size in pixels. */
  readonly path: SitePath;
  readonly width: number;
  readonly height: number;
  /** Its smallest file, for lists. */
  readonly thumbnail: SitePath;
}

/** Finds an article's cover among its pictures. Undefined if it has none, or none that can be shown. */
export function readCover(
  written: ArticleFrontMatter["cover"],
  base: SitePath,
  available: {
    readonly pictures: ReadonlyMap<string, Picture>;
    readonly publicPictures: TextPictures;
  },
  locationOf: (...path: readonly string[]) => SourceLocation,
  report: Report,
): Cover | undefined {
  if (!written) return undefined;
  const { picture: name, alt, credit } = written;
  const location = locationOf("cover", "picture");
  const found = shownPicture(encodeURI(name), base, available, report);
  if (!found) {
    const hint =
      (/^(?:https?:)?\/\//i.test(name)
        ? "Pictures of other sites might change or go: save it beside the text."
        : "") ||
      didYouMean(name, [...available.pictures.keys(), ...available.publicPictures.paths]) ||
      "It lies beside the text, in a folder of the article's name: `articles/<slug>/index.md`.";
    report(diagnostic(location, "E390", `no picture file \`${name}\``, hint));
    return undefined;
  }
  if (found.picture.kind !== "photo") {
    const hint = "Save it as JPEG, PNG, WebP or AVIF: a network that shows a link shows no other.";
    report(diagnostic(location, "E392", `\`${name}\` can't be a cover`, hint));
    return undefined;
  }
  const { path, picture } = found;
  const { fallback, width, height, sources } = variantsOf(path, picture);
  return {
    alt,
    credit,
    html: coverHtml(path, picture, alt),
    path: fallback.path,
    width,
    height,
    thumbnail: sources.at(-1)?.[0]?.path ?? fallback.path,
  };
}
