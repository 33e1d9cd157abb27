import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import sharp from "sharp";
import { isPictureFile } from "../content/files-beside.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { drawFlat } from "./draw-flat.ts";
import type { PictureSource } from "./pictures.ts";

/** More than any screen is wide. */
const widestPixels = 2400;
/** More than any picture that a person would put into a text, before it is made smaller. */
const mostSourceBytes = 200_000_000;

const formats: Readonly<Record<string, "jpeg" | "webp" | "avif" | "gif">> = {
  ".jpg": "jpeg",
  ".jpeg": "jpeg",
  ".webp": "webp",
  ".avif": "avif",
  ".gif": "gif",
};

/** How a picture, or another file, comes over: as it is, or as bytes of another kind; undefined if it can't be shown. */
export type ConvertedPicture = { readonly file: string } | { readonly bytes: Buffer } | undefined;

/**
 * Makes pictures that a build would refuse into ones that it takes: too large ones smaller, drawings with scripts
 * and the like flat. Undefined for one that can't be read, or is too large even for that.
 */
export async function convertPicture(
  name: string,
  source: PictureSource,
  root: string,
): Promise<ConvertedPicture> {
  const problems: Diagnostic[] = [];
  const report = (one: Diagnostic) => problems.push(one);
  const isFatal = () => problems.some(({ severity }) => severity === "error");
  if ("file" in source && !isPictureFile(name)) return { file: source.file };
  if ("svg" in source) {
    const bytes = Buffer.from(source.svg);
    return name.endsWith(".svg") ? { bytes } : drawnFlat(bytes);
  }
  readPicture(source.file, root, report);
  if (!isFatal()) return { file: source.file };
  if (statSync(source.file).size > mostSourceBytes) return undefined;
  const extension = extname(source.file).toLowerCase();
  const bytes = readFileSync(source.file);
  return extension === ".svg" ? drawnFlat(bytes) : flattened(bytes, extension);
}

async function drawnFlat(svg: Buffer): Promise<ConvertedPicture> {
  const bytes = await drawFlat(svg, widestPixels);
  return bytes && { bytes };
}

/** A picture in the format of its name, without what it may do; undefined if nobody can draw it. */
async function flattened(bytes: Buffer, extension: string): Promise<ConvertedPicture> {
  try {
    const picture = sharp(bytes, { limitInputPixels: 268_402_689 }).rotate();
    const { width, height } = await picture.metadata();
    const fits = Math.max(width, height) <= widestPixels;
    const smaller = fits
      ? picture
      : picture.resize({ width: widestPixels, height: widestPixels, fit: "inside" });
    const format = formats[extension] ?? "png";
    return { bytes: await smaller.toFormat(format).toBuffer() };
  } catch (error) {
    // It says in many ways that it can't read a file, all of them errors.
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}
