import { type CachedAsset, cachedAsset } from "../cache/generated-asset.ts";
import { brandAssets } from "../output/brand-assets.ts";
import type { Draw } from "../output/draw.ts";
import { headingFace } from "../output/heading-face.ts";
import { pictureFiles } from "../output/picture-files.ts";
import { socialImageFiles } from "../output/social-image-files.ts";
import { socialImageStyle } from "../output/social-image-style.ts";
import type { Site } from "../site/site.ts";

/**
 * Fonts, pictures and social images, each made when its turn comes. Making a picture's throws {@link BrokenPicture}
 * if it can't be decoded.
 */
export function* generatedAssets(
  {
    pictures,
    socialImages,
    brandFiles,
    theme,
    logo,
    info,
    headingLetters,
  }: Pick<
    Site,
    "pictures" | "socialImages" | "brandFiles" | "theme" | "logo" | "info" | "headingLetters"
  >,
  draw: Draw,
): Generator<CachedAsset> {
  // First, as a thread may be waiting for them that has nothing else to do.
  if (socialImages.length > 0)
    yield* socialImageFiles(socialImages, socialImageStyle(theme, logo), draw);
  yield* brandAssets(brandFiles, draw);
  for (const asset of headingFace({ theme, info, headingLetters })?.files ?? [])
    yield { ...cachedAsset(asset), isMadeHere: true };
  for (const asset of pictureFiles(pictures)) yield cachedAsset(asset);
}
