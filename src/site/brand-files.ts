import type { Brand, OwnFile } from "../content/brand.ts";
import type { SitePath } from "../content/schemas/values.ts";
import { paths } from "./urls.ts";

/** A file that is published of what the site is known by: as it is, or as an icon of that many pixels. */
export interface BrandFile extends OwnFile {
  /** Its width and height as an icon; left out for a file that is published as it is. */
  readonly iconPx?: number;
  /** The ground of an icon that may have none to be seen through. */
  readonly ground?: string;
}

/**
 * The icons that pages name, each undefined if the site has none of the kind:
 * https://html.spec.whatwg.org/multipage/links.html#rel-icon
 */
export interface Icons {
  readonly svg: SitePath | undefined;
  readonly png: SitePath | undefined;
  readonly apple: SitePath | undefined;
}

const pngPx = 96;
const applePx = 180;

/** @param publicFiles what is there already, and wins */
export function brandFiles(
  { logo, icon, fonts, linkIcons }: Brand,
  ground: string,
  publicFiles: readonly SitePath[],
): { readonly files: readonly BrandFile[]; readonly icons: Icons } {
  const files: BrandFile[] = [
    ...(logo ? [logo] : []),
    ...fonts,
    ...linkIcons.flatMap((one) => one ?? []),
  ];
  if (!icon) {
    const found = (path: SitePath) => (publicFiles.includes(path) ? path : undefined);
    const icons = {
      svg: found(paths.iconSvg),
      png: found(paths.iconPng),
      apple: found(paths.iconApple),
    };
    return { files: uniqueByPath(files), icons };
  }
  const isSvg = icon.markup !== undefined;
  const svg: BrandFile = { ...icon, path: paths.iconSvg };
  const { markup: _, ...plain } = icon;
  const made: BrandFile[] = [
    ...(isSvg ? [svg] : []),
    { ...plain, path: paths.iconPng, iconPx: pngPx },
    { ...plain, path: paths.iconApple, iconPx: applePx, ground },
  ];
  files.push(...made.filter(({ path }) => !publicFiles.includes(path)));
  const icons = {
    svg: isSvg ? paths.iconSvg : undefined,
    png: paths.iconPng,
    apple: paths.iconApple,
  };
  return { files: uniqueByPath(files), icons };
}

function uniqueByPath(files: readonly BrandFile[]): BrandFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
