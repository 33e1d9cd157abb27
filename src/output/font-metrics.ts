import type { Font } from "opentype.js";

/** How large letters are at a font size of one. */
export interface LetterSize {
  /** That of characters on average, as often as they stand in English. */
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

/** Fonts that systems have, and how wide their characters are on average. */
export const systemFonts = {
  serif: { name: "Times New Roman", width: 0.3983 },
  "sans-serif": { name: "Arial", width: 0.4395 },
  monospace: { name: "Courier New", width: 0.6001 },
} as const;

/** Arial Narrow Bold and Liberation Sans Narrow Bold. What other systems have for condensed headings is about as large. */
export const condensedBold: LetterSize = {
  width: 0.3898,
  ascent: 0.9355,
  descent: 0.2119,
  lineGap: 0,
};

/** How often characters stand in English text, of a thousand. */
const frequencies: Readonly<Record<string, number>> = {
  " ": 183,
  e: 102,
  t: 75,
  a: 65,
  o: 62,
  n: 57,
  i: 57,
  s: 53,
  r: 50,
  h: 50,
  l: 33,
  d: 33,
  u: 23,
  c: 22,
  m: 20,
  f: 20,
  w: 17,
  g: 16,
  p: 15,
  y: 14,
  b: 13,
  v: 8,
  k: 6,
  x: 1,
  j: 1,
  q: 1,
  z: 1,
};

/** How large a font's letters are in running text, as parts of an em. Undefined for a font without Latin letters. */
export function letterSize(font: Font): LetterSize | undefined {
  const { ascender, descender, lineGap } = font.tables.hhea;
  const em = font.unitsPerEm;
  let [sum, count] = [0, 0];
  for (const [character, times] of Object.entries(frequencies)) {
    const glyph = font.charToGlyph(character);
    if (glyph.index === 0) continue;
    sum += glyph.advanceWidth * times;
    count += times;
  }
  if (count === 0) return undefined;
  return {
    width: sum / count / em,
    ascent: ascender / em,
    descent: -descender / em,
    lineGap: lineGap / em,
  };
}

/**
 * What sets a font as wide and as high as another one, in its `@font-face` rule
 * (https://www.w3.org/TR/css-fonts-5/#font-metrics-override-desc).
 * @param width of its own characters, on average
 */
export function sizedAs(other: LetterSize, width: number): string {
  const adjust = other.width / width;
  const percent = (part: number) => `${Math.round(part * 10000) / 100}%`;
  return `size-adjust:${percent(adjust)};ascent-override:${percent(other.ascent / adjust)};descent-override:${percent(other.descent / adjust)};line-gap-override:${percent(other.lineGap / adjust)}`;
}
