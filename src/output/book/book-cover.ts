import type { SocialImage } from "../../site/model.ts";
import { encoder } from "../picture-encoder.ts";
import { canSetTitle, prepareToPrint } from "../printable-text.ts";
import type { SocialImageStyle } from "../social-image-style.ts";
import { bookCoverSvg } from "../social-image-svg.ts";
import type { BookFile } from "./book-files.ts";

/** A book's cover, drawn like a card. Undefined where there are no letters to set its title with. */
export async function bookCover(
  cover: SocialImage,
  style: SocialImageStyle,
): Promise<BookFile | undefined> {
  await prepareToPrint(Object.values(cover).join(" "));
  if (!canSetTitle(cover.title)) return undefined;
  const bytes = await encoder(Buffer.from(bookCoverSvg(cover, style)))
    .removeAlpha()
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9 })
    .toBuffer();
  return { name: "cover.png", mediaType: "image/png", bytes };
}
