import type { GeneratedAsset } from "../cache/generated-asset.ts";
import { brandAssets } from "../output/brand-assets.ts";
import { pictureFiles } from "../output/picture-files.ts";
import { socialImageFiles } from "../output/social-image-files.ts";
import type { Site } from "../site/site.ts";

/** Pictures and social images, each made when its turn comes. */
export function* generatedAssets({
  pictures,
  socialImages,
  brandFiles,
}: Pick<Site, "pictures" | "socialImages" | "brandFiles">): Generator<GeneratedAsset> {
  yield* brandAssets(brandFiles);
  yield* pictureFiles(pictures);
  yield* socialImageFiles(socialImages);
}
