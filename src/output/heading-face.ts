import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { GeneratedAsset } from "../cache/generated-asset.ts";
import { typeface, typefaceFiles } from "../package/package-files.ts";
import type { Site } from "../site/site.ts";
import { assetPath } from "../site/urls.ts";
import { condensedBold, sizedAs } from "./font-metrics.ts";
import { averageWidth, lettersInFiles } from "./typeface-letters.ts";

/** The typeface of wordmark and headings, as scripts add it to pages that have been drawn (src/browser/page/face.ts). */
export interface HeadingFace {
  readonly family: string;
  /** Its `@font-face` rules. Its files stand beside the scripts, so that these are the same below any base path. */
  readonly css: string;
  /** Its files, each with the site's letters alone. */
  readonly files: readonly GeneratedAsset[];
}

/** Raised when the same letters are made into other bytes. */
const version = 1;

/**
 * The look's own typeface with the letters that the site's headings have, as wide and as high as the condensed fonts
 * of systems that it comes after. Undefined if the look has none, the site does without, or its title has other letters.
 */
export function headingFace({
  theme,
  info,
  headingLetters,
}: Pick<Site, "theme" | "info" | "headingLetters">): HeadingFace | undefined {
  if (!theme.ownFace) return undefined;
  const wanted = new Set(headingLetters);
  const parts = typefaceFiles().flatMap((file, i) => {
    const letters = [...wanted].filter((letter) => lettersInFiles[i]?.test(letter));
    for (const letter of letters) wanted.delete(letter);
    return letters.length === 0
      ? []
      : [{ file, bytes: readFileSync(file), text: letters.join("") }];
  });
  const isInIt = (letter: string) => !/[\p{L}\p{N}]/u.test(letter) || !wanted.has(letter);
  if (!Array.from(info.title).every(isInIt)) return undefined;
  const metrics = sizedAs(condensedBold, averageWidth);
  const faces = parts.map(({ file, bytes, text }, i) => {
    const cacheKey = `heading face ${version} ${sha256(bytes)} ${text}`;
    const name = basename(file).replace(/\.\w+$/, "");
    const path = assetPath(`${name}-${sha256(cacheKey).slice(0, 8)}.woff2`);
    const range = i === 0 ? "" : `;unicode-range:${unicodeRange(text)}`;
    return {
      css: `@font-face{font-family:"${typeface.family}";src:url("${basename(path)}");font-weight:${typeface.weight};font-display:optional;${metrics}${range}}`,
      asset: { path, cacheKey, make: () => subset(bytes, text) },
    };
  });
  return {
    family: typeface.family,
    css: faces.map(({ css }) => css).join(""),
    files: faces.map(({ asset }) => asset),
  };
}

async function subset(font: Buffer, text: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import("subset-font");
  // Ligatures and other forms would bring glyphs that no heading asks for.
  return subsetFont(font, text, { targetFormat: "woff2", noLayoutClosure: true });
}

function unicodeRange(letters: string): string {
  return Array.from(letters, (letter) => `U+${letter.codePointAt(0)?.toString(16)}`).join(",");
}

function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}
