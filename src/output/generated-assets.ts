import type { GeneratedAsset } from "../cache/generated-asset.ts";
import type { Site } from "../site/site.ts";
import { pictureFiles } from "./picture-files.ts";
import { socialImageFiles } from "./social-image-files.ts";

/** Pictures and social images, each made when its turn comes. */
export function* generatedAssets({
  pictures,
  socialImages,
}: Pick<Site, "pictures" | "socialImages">): Generator<GeneratedAsset> {
  yield* pictureFiles(pictures);
  yield* socialImageFiles(socialImages);
}
