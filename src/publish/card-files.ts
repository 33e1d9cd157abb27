import type { Card } from "../site/cards.ts";
import { drawCard } from "./card-drawing.ts";
import { encoder, encoderVersion } from "./encoder.ts";
import type { SlowFile } from "./slow-files.ts";

/** The cards as PNG, the one format that every social network takes. Each is drawn when its turn comes. */
export function* cardFiles(cards: readonly Card[]): Generator<SlowFile> {
  for (const card of cards) {
    const svg = drawCard(card);
    yield {
      path: card.path,
      recipe: `card ${encoderVersion} ${svg}`,
      make: () =>
        encoder(Buffer.from(svg))
          .removeAlpha()
          // Two colours, their edges and a grid: sixteen shades hold them.
          .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
          .toBuffer(),
    };
  }
}
