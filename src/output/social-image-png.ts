import { cached, type Kept } from "../cache/generated-asset.ts";
import type { SocialImage } from "../site/model.ts";
import { encoderVersion } from "./encoder-version.ts";
import { indexedPng } from "./indexed-png.ts";
import { prepareToPrint } from "./printable-text.ts";
import type { SocialImageStyle } from "./social-image-style.ts";
import { socialImageSvg } from "./social-image-svg.ts";

/** A card as PNG, the one format that every social network takes: the same for the same drawing, whatever program made it. */
export function socialImagePng(socialImage: SocialImage, style: SocialImageStyle): Kept {
  const svg = socialImageSvg(socialImage, style);
  // Two colours, their edges and a grid: sixteen shades hold them. A drawing and a logo have more.
  const mostColours = style.logo ? 256 : socialImage.drawing === undefined ? 16 : 64;
  return {
    cacheKey: `indexed card ${encoderVersion} ${svg}`,
    make: () => indexedPng(svg, mostColours),
  };
}

/** A card as it is cached, or drawn now. */
export async function drawCard(
  socialImage: SocialImage,
  style: SocialImageStyle,
): Promise<Uint8Array> {
  await prepareToPrint(Object.values(socialImage).join(" "));
  return cached(socialImagePng(socialImage, style));
}
