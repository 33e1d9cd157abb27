import { diagramPath } from "./diagrams/path.ts";
import type { RenderedDocument } from "./markdown/document.ts";
import { everyVariant, type Variant, variantsOf } from "./picture-variants.ts";
import type { PictureFile } from "./read-picture.ts";
import type { SitePath } from "./schemas/values.ts";
import { pathOfFile } from "./site-path.ts";

/** A file to publish, and the picture that it is made from. */
export interface PublishedPicture extends Variant {
  /** The picture on disk. */
  readonly file: string;
  /** SHA-256 of that picture. */
  readonly hash: string;
}

/**
 * What is published beside a text: its pictures at every size, its diagrams, and the files that it links to.
 * @param source the text's own file
 * @param shared the pictures in `public/` that it shows: they are there already, but not at every size
 */
export function publishedFiles(
  path: SitePath,
  source: string,
  pictures: ReadonlyMap<string, PictureFile>,
  shared: ReadonlyMap<SitePath, PictureFile>,
  { attached, diagrams }: Pick<RenderedDocument, "attached" | "diagrams">,
): PublishedPicture[] {
  const made = (variants: readonly Variant[], { path: file, hash }: PictureFile) =>
    variants.map((variant): PublishedPicture => ({ ...variant, file, hash }));
  return [
    ...[...pictures].flatMap(([name, picture]) =>
      made(everyVariant(variantsOf(`${path}${pathOfFile(name).slice(1)}`, picture)), picture),
    ),
    ...[...shared].flatMap(([path, picture]) =>
      made(
        everyVariant(variantsOf(path, picture)).filter((one) => one.path !== path),
        picture,
      ),
    ),
    ...diagrams.map(
      ({ file: markup }): PublishedPicture => ({
        path: diagramPath(path, markup),
        encoding: { format: "svg", markup },
        file: source,
        hash: "",
      }),
    ),
    ...attached.map(
      ({ name, path: from, hash }): PublishedPicture => ({
        path: `${path}${pathOfFile(name).slice(1)}`,
        encoding: { format: "file" },
        file: from,
        hash,
      }),
    ),
  ];
}
