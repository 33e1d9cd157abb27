import type { GeneratedAsset } from "../cache/generated-asset.ts";
import type { SocialImage } from "../site/model.ts";
import { encoder, encoderVersion } from "./picture-encoder.ts";
import type { SocialImageStyle } from "./social-image-style.ts";
import { socialImageSvg } from "./social-image-svg.ts";

/** The cards as PNG, the one format that every social network takes. Each is drawn when its turn comes. */
export function* socialImageFiles(
  socialImages: readonly SocialImage[],
  style: SocialImageStyle,
): Generator<GeneratedAsset> {
  for (const socialImage of socialImages) {
    const svg = socialImageSvg(socialImage, style);
    yield {
      path: socialImage.path,
      cacheKey: `card ${encoderVersion} ${svg}`,
      make: () =>
        encoder(Buffer.from(svg))
          .removeAlpha()
          // Two colours, their edges and a grid: sixteen shades hold them. A drawing and a logo have more.
          .png({
            palette: true,
            colours: style.logo ? 256 : socialImage.drawing === undefined ? 16 : 64,
            dither: 0,
            effort: 1,
            compressionLevel: 9,
          })
          .toBuffer(),
    };
  }
}
