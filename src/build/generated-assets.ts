import type { GeneratedAsset } from "../cache/generated-asset.ts";
import { pictureFiles } from "../output/picture-files.ts";
import { socialImageFiles } from "../output/social-image-files.ts";
import type { Site } from "../site/site.ts";

/** Pictures and social images, each made when its turn comes. */
export function* generatedAssets({
  pictures,
  socialImages,
}: Pick<Site, "pictures" | "socialImages">): Generator<GeneratedAsset> {
  yield* pictureFiles(pictures);
  yield* socialImageFiles(socialImages);
}
