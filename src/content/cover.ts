import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "./did-you-mean.ts";
import { fileBeside } from "./file-beside.ts";
import { coverHtml } from "./markdown/pictures.ts";
import type { Picture } from "./markdown/render-options.ts";
import { variantsOf } from "./picture-variants.ts";
import type { ArticleFrontMatter } from "./schemas/front-matter.ts";
import type { SitePath } from "./schemas/values.ts";
import { pathOfFile } from "./site-path.ts";

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

/** Finds an article's cover among the pictures beside it. Undefined if it has none, or none that can be shown. */
export function readCover(
  written: ArticleFrontMatter["cover"],
  base: SitePath,
  pictures: ReadonlyMap<string, Picture>,
  locationOf: (...path: readonly string[]) => SourceLocation,
  report: Report,
): Cover | undefined {
  if (!written) return undefined;
  const { picture: name, alt, credit } = written;
  const location = locationOf("cover", "picture");
  const found = fileBeside(encodeURI(name), pictures);
  if (!found) {
    const hint =
      didYouMean(name, [...pictures.keys()]) ||
      "It lies beside the text, in a folder of the article's name: `articles/<slug>/index.md`.";
    report(diagnostic(location, "E390", `no picture file \`${name}\``, hint));
    return undefined;
  }
  if (found.file.kind !== "photo") {
    const hint = "Save it as JPEG, PNG, WebP or AVIF: a network that shows a link shows no other.";
    report(diagnostic(location, "E392", `\`${name}\` can't be a cover`, hint));
    return undefined;
  }
  const path: SitePath = `${base}${pathOfFile(found.name).slice(1)}`;
  const { fallback, width, height, sources } = variantsOf(path, found.file);
  return {
    alt,
    credit,
    html: coverHtml(path, found.file, alt),
    path: fallback.path,
    width,
    height,
    thumbnail: sources.at(-1)?.[0]?.path ?? fallback.path,
  };
}
