import { generatedAssets } from "../build/generated-assets.ts";
import type { PlannedFile, TextSources } from "../build/planned-file.ts";
import { plannedFiles } from "../build/planned-files.ts";
import { draw } from "../output/draw.ts";
import type { Scripts } from "../output/scripts.ts";
import type { Site } from "../site/site.ts";
import { pathOfOutputFile } from "../site/urls.ts";

/** Feeds are made whenever they are asked for. */
const withoutCache: TextSources = { id: "", keyOf: () => "" };

/**
 * Finds what makes a file of the site that is no page, by its path; undefined if the site has none there. Nothing is
 * planned before the first is asked for.
 */
export function madeFiles(
  site: Site,
  scripts: Scripts,
  publicFolder: string,
): (pathname: string) => PlannedFile["make"] | undefined {
  let planned: Map<string, PlannedFile> | undefined;
  return (pathname) => {
    const only = <T extends { readonly path: string }>(list: readonly T[]) =>
      list.filter(({ path }) => path === pathname);
    const ofPath = {
      pictures: only(site.pictures),
      socialImages: only(site.socialImages),
      brandFiles: only(site.brandFiles),
    };
    const slow = [...generatedAssets({ ...site, ...ofPath }, draw)].find(
      ({ path }) => path === pathname,
    );
    if (slow) return slow.bytes;
    planned ??= new Map(
      plannedFiles(site, scripts, [], publicFolder, withoutCache).map((file) => [
        pathOfOutputFile(file.path),
        file,
      ]),
    );
    return planned.get(pathname)?.make;
  };
}
