import { readFileSync } from "node:fs";
import opentype, { type Font, type Glyph } from "opentype.js";
import { type PlacedOutline, setShaped } from "./shaped-text.ts";

/** Text set in one typeface, and in Noto what that lacks: as wide as its own glyphs, and drawn as their outlines. */
export interface TextLayout {
  /** Whether all of a text is in this typeface, so that none of it is set in another. */
  isPlain(text: string): boolean;
  /** The width of a line, in pixels. */
  width(text: string, sizePx: number): number;
  /** The line's outline as SVG, its baseline beginning at a point. */
  textToPath(text: string, x: number, y: number, sizePx: number): string;
}

/** Outlines are cut on a square of this many units, which is also the precision of their points. */
const unitsPerEm = 1000;

/**
 * Reads a typeface that a package brings, one file for each part of Unicode. Text becomes outlines
 * here, so a picture of it depends on no font of the system.
 * @param files WOFF files, the first being asked first
 */
export function openTextLayout(files: readonly string[]): TextLayout {
  const fonts: Font[] = [];
  const glyphs = new Map<string, { font: Font; glyph: Glyph; outline: string } | undefined>();

  /** Fonts are read when a character is first asked for that the ones before do not have. */
  function* everyFont(): Generator<Font> {
    for (const [index, file] of files.entries()) {
      const font = fonts[index] ?? opentype.parse(new Uint8Array(readFileSync(file)).buffer);
      fonts[index] = font;
      yield font;
    }
  }

  function find(character: string) {
    for (const font of everyFont()) {
      const glyph = font.charToGlyph(character);
      if (glyph.index === 0) continue;
      const outline = outlineOf(glyph);
      return { font, glyph, outline };
    }
    return undefined;
  }

  function glyphOf(character: string) {
    if (!glyphs.has(character)) glyphs.set(character, find(character));
    return glyphs.get(character);
  }

  /** Every glyph of a line with its distance from the line's start, and where the line ends. */
  function setPlain(text: string) {
    const placed: PlacedOutline[] = [];
    let x = 0;
    let before: { font: Font; glyph: Glyph } | undefined;
    for (const character of text) {
      const found = glyphOf(character);
      if (!found) continue;
      const { font, glyph, outline } = found;
      const scale = unitsPerEm / font.unitsPerEm;
      if (before?.font === font) x += font.getKerningValue(before.glyph, glyph) * scale;
      placed.push({ outline, x, y: 0 });
      x += glyph.advanceWidth * scale;
      before = found;
    }
    return { placed, end: x };
  }

  const isPlain = (character: string) => glyphOf(character) !== undefined;
  const lines = new Map<string, ReturnType<typeof setShaped>>();
  function setLine(text: string) {
    if (Array.from(text).every(isPlain)) return setPlain(text);
    // Lines are measured many times before one of them is drawn.
    const known = lines.get(text) ?? setShaped(text, isPlain, setPlain, unitsPerEm);
    if (lines.size < 1000) lines.set(text, known);
    return known;
  }

  return {
    isPlain: (text) => Array.from(text).every(isPlain),
    width: (text, sizePx) => (setLine(text).end * sizePx) / unitsPerEm,
    textToPath(text, x, y, sizePx) {
      const paths = setLine(text).placed.flatMap((glyph) =>
        glyph.outline === ""
          ? []
          : `<path transform="translate(${Math.round(glyph.x)}${glyph.y === 0 ? "" : ` ${Math.round(glyph.y)}`})" d="${glyph.outline}"/>`,
      );
      const scale = sizePx / unitsPerEm;
      return `<g transform="translate(${x} ${y}) scale(${scale})">${paths.join("")}</g>`;
    },
  };
}

/** The glyph's outline as the `d` of an SVG path. The library's own runs numbers together where one is `-0`. */
function outlineOf(glyph: Glyph): string {
  const { commands } = glyph.getPath(0, 0, unitsPerEm);
  return commands
    .map(({ type, x1, y1, x2, y2, x, y }) => {
      const points = [x1, y1, x2, y2, x, y].filter((point) => point !== undefined);
      return type + points.map((point) => Math.round(point)).join(" ");
    })
    .join("");
}
