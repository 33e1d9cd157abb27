import { readFile } from "node:fs/promises";
import type { GeneratedAsset } from "../cache/generated-asset.ts";
import type { BrandFile } from "../site/brand-files.ts";
import { encoderVersion } from "./encoder-version.ts";

/** Logo and fonts as they are, icons drawn from the one file. */
export function* brandAssets(files: readonly BrandFile[]): Generator<GeneratedAsset> {
  for (const file of files) {
    const { path, hash, iconPx, ground, markup } = file;
    const cacheKey = `brand file ${encoderVersion} ${hash} ${JSON.stringify([path, iconPx, ground])}`;
    yield {
      path,
      cacheKey,
      make: async () => (markup === undefined ? bytes(file) : Buffer.from(markup)),
    };
  }
}

async function bytes({ file, iconPx, ground }: BrandFile): Promise<Uint8Array> {
  const source = await readFile(file);
  if (iconPx === undefined) return source;
  const { encoder } = await import("./picture-encoder.ts");
  // Telephones cut the corners off: what has a ground of its own stands in from the edge.
  const drawnPx = ground === undefined ? iconPx : Math.round(iconPx * 0.76);
  const around = iconPx - drawnPx;
  const [before, after] = [Math.floor(around / 2), Math.ceil(around / 2)];
  const background = ground ?? "#0000";
  // Far more dots an inch than are needed, so that a small drawing is not enlarged from few.
  const icon = encoder(source, { density: 600, failOn: "error" });
  return (ground === undefined ? icon : icon.flatten({ background }).removeAlpha())
    .resize(drawnPx, drawnPx, { fit: "contain", background })
    .extend({ top: before, left: before, bottom: after, right: after, background })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
