import type { Report } from "../diagnostics/diagnostic.ts";
import { fileBeside } from "./file-beside.ts";
import type { Picture } from "./markdown/render-options.ts";
import type { TextPictures } from "./public-pictures.ts";
import type { SitePath } from "./schemas/values.ts";
import { pathOfFile } from "./site-path.ts";

/** A picture that a text names, where it is published, and what stands behind its name in the address. */
export interface ShownPicture {
  readonly path: SitePath;
  readonly picture: Picture;
  readonly rest: string;
}

/**
 * The picture that a text means: one in `public/` by an address that begins with a slash, or one beside the text. Undefined
 * if there is neither.
 * @param base where the text is published
 */
export function shownPicture(
  written: string,
  base: string,
  {
    pictures,
    publicPictures,
  }: { readonly pictures: ReadonlyMap<string, Picture>; readonly publicPictures: TextPictures },
  report: Report,
): ShownPicture | undefined {
  const shared = publicPictures.find(written, report);
  if (shared) return shared;
  const beside = fileBeside(written, pictures);
  if (!beside) return undefined;
  const path: SitePath = `/${base.slice(1)}${pathOfFile(beside.name).slice(1)}`;
  return { path, picture: beside.file, rest: beside.rest };
}
