import { readFile } from "node:fs/promises";
import { cached } from "../cache/generated-asset.ts";
import type { BrandFile } from "../site/brand-files.ts";
import { brandFileKey } from "./brand-assets.ts";
import { encoder } from "./picture-encoder.ts";

/** An icon as it is cached, or drawn now. */
export function drawIcon(file: BrandFile): Promise<Uint8Array> {
  return cached({ cacheKey: brandFileKey(file), make: () => iconPng(file) });
}

async function iconPng({ file, iconPx = 0, ground }: BrandFile): Promise<Uint8Array> {
  const source = await readFile(file);
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
