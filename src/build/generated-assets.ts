import type { GeneratedAsset } from "../cache/generated-asset.ts";
import { brandAssets } from "../output/brand-assets.ts";
import { headingFace } from "../output/heading-face.ts";
import { pictureFiles } from "../output/picture-files.ts";
import { socialImageFiles } from "../output/social-image-files.ts";
import { socialImageStyle } from "../output/social-image-style.ts";
import type { Site } from "../site/site.ts";

/** Fonts, pictures and social images, each made when its turn comes. */
export function* generatedAssets({
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
>): Generator<GeneratedAsset> {
  yield* headingFace({ theme, info, headingLetters })?.files ?? [];
  yield* brandAssets(brandFiles);
  yield* pictureFiles(pictures);
  if (socialImages.length === 0) return;
  yield* socialImageFiles(socialImages, socialImageStyle(theme, logo));
}
