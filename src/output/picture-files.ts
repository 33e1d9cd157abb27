import { readFile } from "node:fs/promises";
import type { GeneratedAsset } from "../cache/generated-asset.ts";
import { shown } from "../content/path.ts";
import { type Encoding, widest } from "../content/picture-variants.ts";
import type { PublishedPicture } from "../content/published-files.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { decodedPhoto, keeping } from "./decoded-photo.ts";
import { encoderVersion } from "./encoder-version.ts";

/** A picture that has a size but can't be decoded to its end. */
export class BrokenPicture extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Measured at 1,120 pixels: effort 2 takes half a second, effort 4 three seconds for 11 % fewer bytes. */
const avif = { quality: 55, effort: 2 };
const webp = { quality: 78, effort: 4 };
/** Measured at 2,560 pixels: half the time, for 5 % more bytes of what is seldom fetched. */
const largeWebp = { ...webp, effort: 2 };

/**
 * The files of all pictures: turned upright, in sRGB, and without what the camera noted of place and device.
 * Making one throws {@link BrokenPicture} if it can't be decoded.
 */
export function* pictureFiles(pictures: readonly PublishedPicture[]): Generator<GeneratedAsset> {
  for (const { path, file, hash, encoding } of pictures) {
    const cacheKey = `picture 3 ${encoderVersion} ${hash} ${JSON.stringify([encoding, avif, webp, largeWebp])}`;
    const make = async () => {
      try {
        return await encode(file, hash, encoding);
      } catch (error) {
        // sharp throws plain errors, with libvips' words.
        if (!(error instanceof Error)) throw error;
        const place = { file: shown(file), line: 1, column: 1 };
        const hint = "Save it again; the end may be missing.";
        throw new BrokenPicture(
          diagnostic(place, "E103", "the picture is damaged and can't be decoded", hint),
        );
      }
    };
    yield { path, cacheKey, make };
  }
}

async function encode(file: string, hash: string, encoding: Encoding): Promise<Uint8Array> {
  if (encoding.format === "svg") return Buffer.from(encoding.markup);
  if (encoding.format === "gif" || encoding.format === "file") return readFile(file);
  const { format, width, moves } = encoding;
  const { encoder } = await import("./picture-encoder.ts");
  const whole = moves
    ? encoder(file, { animated: true, failOn: "error" }).autoOrient()
    : await keeping(encoder(await decodedPhoto(file, hash)));
  const picture = whole.resize({ width, withoutEnlargement: true });
  if (format === "avif") return picture.avif(avif).toBuffer();
  const settings = width > widest ? largeWebp : webp;
  if (format === "webp") return picture.webp({ ...settings, mixed: moves }).toBuffer();
  if (format === "jpeg") return picture.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
  return picture.png({ compressionLevel: 9 }).toBuffer();
}
