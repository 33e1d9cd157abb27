import type { SocialImage } from "../site/model.ts";
import { beginsRight } from "./direction-runs.ts";
import { breakAnywhere, breakLines } from "./line-breaks.ts";
import { printableText } from "./printable-text.ts";
import { drawingIn } from "./social-image-drawing.ts";
import {
  beam,
  left,
  right,
  socialImageHeight,
  socialImageWidth,
  strong,
} from "./social-image-layout.ts";
import { lookParts } from "./social-image-looks.ts";
import type { SocialImageStyle } from "./social-image-style.ts";
import type { TextLayout } from "./text-layout.ts";

/** What a drawing has beside a title. */
const drawingWidth = 500;
/** Room for what hangs below a line, like the tail of a g. */
const descent = 0.24;
const titleTop = 122;
/** Largest first. */
const titleSizes = [210, 180, 150, 132, 116, 102, 90, 80, 70, 62];
const lineHeight = 1;
/** Other scripts stand higher and hang deeper than Latin letters. */
const tall = { descent: 0.48, lineHeight: 1.3, capHeight: 0.95 };
/** Of a capital letter, as a part of its size. */
const capHeight = 0.7;

const shapeOf = (title: string) =>
  strong.isPlain(title) ? { descent, lineHeight, capHeight } : tall;

/** How high a book's cover is, as wide as a card: two to three, as printed ones are. */
export const bookCoverHeight = 1800;

/** Draws a card as SVG, its text as outlines: a sheet of blueprint with a loaded beam, a title page, a poster. */
export function socialImageSvg(socialImage: SocialImage, style: SocialImageStyle): string {
  const { drawing } = socialImage;
  const isRtl = beginsRight(printableText(socialImage.title) ?? "");
  const beside = { x: isRtl ? left : right - drawingWidth, width: drawingWidth };
  const box = { ...beside, y: 116, height: beam.top - 116 - 14 };
  const titleWidth = drawing === undefined ? right - left : right - left - drawingWidth - 48;
  const drawn = drawing === undefined ? "" : drawingIn(drawing, box, style);
  return sheet(socialImage, style, {
    height: socialImageHeight,
    titleWidth,
    drawn,
    lower: 0,
    titleLower: 0,
  });
}

/** The same for a book: higher, its drawing below the title. */
export function bookCoverSvg(cover: SocialImage, style: SocialImageStyle): string {
  const box = { x: left, width: right - left, y: 690, height: 880 };
  const drawn = cover.drawing === undefined ? "" : drawingIn(cover.drawing, box, style);
  const lower = bookCoverHeight - socialImageHeight;
  // Alone, a title stands where one on a printed book would.
  const titleLower = drawn === "" ? 420 : 60;
  return sheet(cover, style, {
    height: bookCoverHeight,
    titleWidth: right - left,
    drawn,
    lower,
    titleLower,
  });
}

/**
 * @param titleWidth how wide the title may be, from where its script begins
 * @param drawn a drawing as it is to stand there; empty for none
 * @param lower how much lower than on a card the foot is, and `titleLower` the title with what is around it
 */
function sheet(
  socialImage: SocialImage,
  style: SocialImageStyle,
  {
    height,
    titleWidth,
    drawn,
    lower,
    titleLower,
  }: { height: number; titleWidth: number; drawn: string; lower: number; titleLower: number },
): string {
  const { ground, lines, ink, soft, logo } = style;
  const { backdrop, support, span: spanOf, name } = lookParts[style.look];
  const title = printableText(socialImage.title) ?? "";
  const kicker = printableText(socialImage.kicker) ?? "";
  const span = printableText(socialImage.span) ?? "";
  const byline = printableText(socialImage.byline) ?? "";
  const site = name(printableText(socialImage.siteTitle) ?? "");
  const isRtl = beginsRight(title);
  const foot = 592 + lower;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${socialImageWidth}" height="${height}">
<path fill="${ground}" d="M0 0h${socialImageWidth}v${height}H0z"/>
<path fill="none" stroke="${lines}" stroke-width="2" d="${backdrop(height)}"/>
${drawn}<g${titleLower === 0 ? "" : ` transform="translate(0 ${titleLower})"`}><g fill="${ink}">${titleLines(title, titleWidth)}${support()}</g><g fill="${soft}">${fromStart(kicker, 90, 44)}</g><g fill="${soft}" stroke="${soft}">${span && spanOf(span)}</g></g>
<g fill="${ink}">${logo ? "" : isRtl ? fromRight(strong, site, foot, 46) : strong.textToPath(site, left, foot, 46)}</g>${logo ? logoOnPaper(logo, lower) : ""}
<g fill="${soft}">${isRtl && !logo ? strong.textToPath(byline, left, foot, 40) : fromRight(strong, byline, foot, 40)}</g>
</svg>`;
}

function titleLines(title: string, width: number): string {
  const { descent, lineHeight, capHeight } = shapeOf(title);
  const fitted = titleSizes.map((size) => {
    const room = beam.top - descent * size - titleTop - size * capHeight;
    const maxLines = 1 + Math.floor(room / (size * lineHeight));
    const measure = (text: string) => strong.width(text, size);
    return { size, box: { width, maxLines, measure } };
  });
  for (const { size, box } of fitted) {
    const lines = breakLines(title, box);
    if (lines) return stacked(lines, size);
  }
  const smallest = fitted.at(-1);
  return smallest ? stacked(breakAnywhere(title, smallest.box), smallest.size) : "";
}

/** Lines one above the other, the last of them standing on the beam. */
function stacked(lines: readonly string[], size: number): string {
  const { descent, lineHeight } = shapeOf(lines.join(""));
  const base = beam.top - descent * size;
  return lines
    .map((line, i) => fromStart(line, base - (lines.length - 1 - i) * size * lineHeight, size))
    .join("");
}

/** At the foot, as high as the words that it stands for would be. */
function logoOnPaper(
  { href, paper, ratio }: NonNullable<SocialImageStyle["logo"]>,
  lower: number,
): string {
  const height = 60;
  const width = Math.min(Math.round(height * ratio), 420);
  const y = 545 + lower;
  return `<rect x="${left}" y="${y - 10}" width="${width + 28}" height="${height + 20}" fill="${paper}"/><image href="${href}" x="${left + 14}" y="${y}" width="${width}" height="${height}"/>`;
}

/** A line at the side where its own script begins. */
function fromStart(text: string, y: number, size: number): string {
  return beginsRight(text)
    ? fromRight(strong, text, y, size)
    : strong.textToPath(text, left, y, size);
}

function fromRight(layout: TextLayout, text: string, y: number, size: number): string {
  return layout.textToPath(text, Math.round(right - layout.width(text, size)), y, size);
}
