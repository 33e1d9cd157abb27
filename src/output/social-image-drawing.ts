import type { SocialImageStyle } from "./social-image-style.ts";
import { xhtmlOf } from "./xhtml.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A figure's drawing as a card shows it: as large as its box lets it be, standing on the box's ground, in the card's
 * colours. The classes are those of every drawing (src/styles/drawing.css), written for what draws cards: it knows
 * neither custom properties nor nested rules.
 * @param svg without words (src/figures/thumbnail.ts)
 */
export function drawingIn(svg: string, box: Box, style: SocialImageStyle): string {
  const { markup } = xhtmlOf(svg, {
    link: (href) => href,
    picture: () => undefined,
    paint: (value) => value,
  });
  const [whole, viewBox = ""] = /^<svg [^>]*?viewBox="([^"]*)"[^>]*>/.exec(markup) ?? [];
  const [, , ratioWidth = 1, ratioHeight = 1] = viewBox.split(/[\s,]+/).map(Number);
  if (whole === undefined) return "";
  const scale = Math.min(box.width / ratioWidth, box.height / ratioHeight);
  const width = Math.round(ratioWidth * scale);
  const height = Math.round(ratioHeight * scale);
  const x = Math.round(box.x + (box.width - width) / 2);
  const y = box.y + box.height - height;
  const root = `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${viewBox}" fill="${style.ink}">`;
  return `<style>${rules(style, scale)}</style>${markup.replace(whole, () => root)}\n`;
}

/** @param scale pixels of the card for each unit of the drawing */
function rules({ ink, soft, ground, tones }: SocialImageStyle, scale: number): string {
  // Seen at half its size or less, a line needs more than it has on a page.
  const width = (pixels: number) => `stroke-width:${Math.round((pixels / scale) * 100) / 100}`;
  const meanings = Object.entries(tones).map(
    ([name, colour]) => `.line.${name}{stroke:${colour}}.mark.${name}{fill:${colour}}`,
  );
  return [
    `.axis path{fill:none;stroke:${soft};${width(2)}}`,
    `.axis .grid{stroke:${soft};stroke-opacity:.3}`,
    `.line{fill:none;stroke:${ink};${width(5)};stroke-linejoin:round}`,
    `.mark{fill:${soft}}`,
    ...meanings,
    `.line.faint{stroke:${soft};${width(3)}}`,
    ".line.warn{stroke-dasharray:7 3}",
    ".line.other{stroke-dasharray:2 3}",
    `.line.limit{${width(3)};stroke-dasharray:5 4}`,
    `.mark.faint{fill:${soft};fill-opacity:.35}`,
    `.mark.paper{fill:${ground};stroke:${soft};${width(2)}}`,
    ".mark.soft{fill-opacity:.3}",
  ].join("");
}
