import { typefaceFiles } from "../package/package-files.ts";
import type { SocialImage } from "../site/model.ts";
import { beginsRight } from "./direction-runs.ts";
import { breakAnywhere, breakLines } from "./line-breaks.ts";
import { loadNotoFaces } from "./noto-faces.ts";
import type { SocialImageStyle } from "./social-image-style.ts";
import { openTextLayout, type TextLayout } from "./text-layout.ts";

/** What social networks show large and uncropped: 1.91 to 1 (https://ogp.me/#structured). */
export const socialImageWidth = 1200;
export const socialImageHeight = 630;

/** Where things stand, in pixels: the title is the load, and rests on the beam. */
const left = 72;
const right = socialImageWidth - left;
const beam = { top: 438, height: 16 };
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

await loadNotoFaces();
const strong = openTextLayout(typefaceFiles());

/** Whether the typeface has the letters and digits of a title. */
export function canSetTitle(title: string): boolean {
  return Boolean(strong.printable(title));
}

/** Draws a card as SVG, its text as outlines: a sheet of blueprint with a loaded beam, a title page, a poster. */
export function socialImageSvg(socialImage: SocialImage, style: SocialImageStyle): string {
  const { ground, lines, ink, soft, logo } = style;
  const { backdrop, support, span: spanOf, name } = parts[style.look];
  const title = strong.printable(socialImage.title) ?? "";
  const kicker = strong.printable(socialImage.kicker) ?? "";
  const span = strong.printable(socialImage.span) ?? "";
  const byline = strong.printable(socialImage.byline) ?? "";
  const site = name(strong.printable(socialImage.siteTitle) ?? "");
  const isRtl = beginsRight(title);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${socialImageWidth}" height="${socialImageHeight}">
<path fill="${ground}" d="M0 0h${socialImageWidth}v${socialImageHeight}H0z"/>
<path fill="none" stroke="${lines}" stroke-width="2" d="${backdrop()}"/>
<g fill="${ink}">${titleLines(title)}${support()}${logo ? "" : isRtl ? fromRight(strong, site, 592, 46) : strong.textToPath(site, left, 592, 46)}</g>${logo ? logoOnPaper(logo) : ""}
<g fill="${soft}" stroke="none">${fromStart(kicker, 90, 44)}${isRtl && !logo ? strong.textToPath(byline, left, 592, 40) : fromRight(strong, byline, 592, 40)}</g>
<g fill="${soft}" stroke="${soft}">${span && spanOf(span)}</g>
</svg>`;
}

function titleLines(title: string): string {
  const { descent, lineHeight, capHeight } = shapeOf(title);
  const fitted = titleSizes.map((size) => {
    const room = beam.top - descent * size - titleTop - size * capHeight;
    const maxLines = 1 + Math.floor(room / (size * lineHeight));
    const measure = (text: string) => strong.width(text, size);
    return { size, box: { width: right - left, maxLines, measure } };
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

/** How each look draws what is around the words. */
const parts = {
  drafting: {
    backdrop: gridLines,
    support: beamOnSupports,
    span: dimension,
    name: (title: string) => title.toUpperCase(),
  },
  folio: { backdrop: frame, support: shortRule, span: plainSpan, name: (title: string) => title },
  poster: { backdrop: () => "", support: bar, span: plainSpan, name: (title: string) => title },
} satisfies Record<SocialImageStyle["look"], object>;

function plainSpan(text: string): string {
  return `<g stroke="none">${strong.textToPath(text, left, 510, 40)}</g>`;
}

/** Two lines around a title page. */
function frame(): string {
  const box = (inset: number) =>
    `M${inset} ${inset}H${socialImageWidth - inset}V${socialImageHeight - inset}H${inset}z`;
  return box(10) + box(18);
}

function shortRule(): string {
  return `<path d="M${left} ${beam.top + 6}h160v4h-160z"/>`;
}

function bar(): string {
  return `<path d="M${left} ${beam.top}H${right}v28H${left}z"/>`;
}

/** At the foot, as high as the words that it stands for would be. */
function logoOnPaper({ href, paper, ratio }: NonNullable<SocialImageStyle["logo"]>): string {
  const height = 60;
  const width = Math.min(Math.round(height * ratio), 420);
  const y = 545;
  return `<rect x="${left}" y="${y - 10}" width="${width + 28}" height="${height + 20}" fill="${paper}"/><image href="${href}" x="${left + 14}" y="${y}" width="${width}" height="${height}"/>`;
}

function beamOnSupports(): string {
  const bottom = beam.top + beam.height;
  const support = (x: number) => `M${x} ${bottom}l26 40h-52z`;
  return `<path d="M${left} ${beam.top}H${right}v${beam.height}H${left}z${support(left + 44)}${support(right - 44)}"/>`;
}

/** The line of a drawing that says how long something is, with the words in its middle. */
function dimension(text: string): string {
  const y = 488;
  const [from, to] = [left + 86, right - 86];
  const half = strong.width(text, 36) / 2 + 22;
  const middle = socialImageWidth / 2;
  const arrow = (x: number, way: number) => `M${x} ${y}l${way * 16} -6v12z`;
  const line = `M${from} ${y}H${middle - half}M${middle + half} ${y}H${to}`;
  const words = strong.textToPath(text, middle - half + 22, y + 12, 36);
  return `<path stroke-width="2" d="${line}${arrow(from, 1)}${arrow(to, -1)}"/><g stroke="none">${words}</g>`;
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

function gridLines(): string {
  const step = 42;
  const across = Array.from(
    { length: socialImageWidth / step },
    (_, i) => `M${(i + 0.5) * step} 0V${socialImageHeight}`,
  );
  const down = Array.from(
    { length: socialImageHeight / step },
    (_, i) => `M0 ${(i + 0.5) * step}H${socialImageWidth}`,
  );
  return [...across, ...down].join("");
}
