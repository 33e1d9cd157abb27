import type { Kept } from "../cache/generated-asset.ts";
import type { SocialImage } from "../site/model.ts";
import { encoderVersion } from "./encoder-version.ts";
import { encoder } from "./picture-encoder.ts";
import type { SocialImageStyle } from "./social-image-style.ts";
import { socialImageSvg } from "./social-image-svg.ts";

/** A card as PNG, the one format that every social network takes: the same for the same drawing, whatever program made it. */
export function socialImagePng(socialImage: SocialImage, style: SocialImageStyle): Kept {
  const svg = socialImageSvg(socialImage, style);
  return {
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
