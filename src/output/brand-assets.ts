import { readFile } from "node:fs/promises";
import { type CachedAsset, cached } from "../cache/generated-asset.ts";
import type { BrandFile } from "../site/brand-files.ts";
import type { Draw } from "./draw.ts";
import { encoderVersion } from "./encoder-version.ts";

/** Logo and fonts as they are, icons drawn from the one file. */
export function* brandAssets(files: readonly BrandFile[], draw: Draw): Generator<CachedAsset> {
  for (const file of files) {
    const { path, file: source, iconPx, markup } = file;
    const cacheKey = brandFileKey(file);
    const make = async () => (markup === undefined ? readFile(source) : Buffer.from(markup));
    yield {
      path,
      cacheKey,
      bytes: () =>
        iconPx === undefined ? cached({ cacheKey, make }) : draw({ kind: "icon", file }),
    };
  }
}

/** Equal when the file would be. */
export function brandFileKey({ path, hash, iconPx, ground }: BrandFile): string {
  return `brand file ${encoderVersion} ${hash} ${JSON.stringify([path, iconPx, ground])}`;
}
