import type { CachedAsset } from "../cache/generated-asset.ts";
import { runningProgram } from "../cache/program.ts";
import type { SocialImage } from "../site/model.ts";
import type { Draw } from "./draw.ts";
import { encoderVersion } from "./encoder-version.ts";
import { installedFaces } from "./noto-faces.ts";
import type { SocialImageStyle } from "./social-image-style.ts";

/**
 * The cards of a site. What one is drawn from tells it from others; how it is drawn, for which fonts are read, is found
 * out only when it is asked for.
 */
export function* socialImageFiles(
  socialImages: readonly SocialImage[],
  style: SocialImageStyle,
  draw: Draw,
): Generator<CachedAsset> {
  for (const socialImage of socialImages) {
    const faces = installedFaces(Object.values(socialImage).join(" "));
    const about = [runningProgram().key, encoderVersion, faces, socialImage, style];
    yield {
      path: socialImage.path,
      cacheKey: `card ${JSON.stringify(about)}`,
      bytes: () => draw({ kind: "card", socialImage, style }),
    };
  }
}
