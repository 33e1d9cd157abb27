import type { Font, Glyph } from "fontkit";
import { directionRuns } from "./direction-runs.ts";
import { notoFontOf } from "./noto-faces.ts";

/** An outline with its distance from the line's start and from its baseline, on a square of `unitsPerEm`. */
export interface PlacedOutline {
  readonly outline: string;
  readonly x: number;
  readonly y: number;
}

/** How a line is set in a typeface of one direction that is shaped by nobody. */
export type SetPlain = (text: string) => { placed: readonly PlacedOutline[]; end: number };

/**
 * Sets a line of any scripts: what the plain typeface has is set in it, all else in Noto, shaped as its script wants.
 * @param hasPlain whether the plain typeface has a character
 */
export function setShaped(
  text: string,
  hasPlain: (character: string) => boolean,
  setPlain: SetPlain,
  unitsPerEm: number,
): { placed: PlacedOutline[]; end: number } {
  const placed: PlacedOutline[] = [];
  let x = 0;
  for (const { text: run, isRtl } of directionRuns(text)) {
    const parts = fontRuns(run, text, hasPlain);
    for (const { text: part, font } of isRtl ? parts.toReversed() : parts) {
      if (!font) {
        const plain = setPlain(isRtl ? mirrored(part) : part);
        placed.push(...plain.placed.map((one) => ({ ...one, x: one.x + x })));
        x += plain.end;
        continue;
      }
      const scale = unitsPerEm / font.unitsPerEm;
      const words = isRtl ? mirroredAlone(part) : part;
      const { glyphs, positions } = font.layout(
        words,
        [],
        undefined,
        undefined,
        isRtl ? "rtl" : "ltr",
      );
      for (const [i, glyph] of glyphs.entries()) {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
        const outline = outlineOf(glyph.path.commands, scale);
        placed.push({ outline, x: x + xOffset * scale, y: -yOffset * scale });
        x += xAdvance * scale;
      }
    }
  }
  return { placed, end: x };
}

/** Parts of a run that are in one font; none stands for the plain typeface. What both have stays with the letters before it. */
function fontRuns(
  run: string,
  whole: string,
  hasPlain: (character: string) => boolean,
): { text: string; font: Font | undefined }[] {
  const parts: { text: string; font: Font | undefined }[] = [];
  for (const character of run) {
    const last = parts.at(-1);
    const stays =
      last?.font !== undefined &&
      (/[\p{M}\p{Cf}]/u.test(character) ||
        (!/[\p{L}\p{N}]/u.test(character) &&
          last.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)));
    const font = stays || !hasPlain(character) ? notoFontOf(character, whole) : undefined;
    const used = stays ? last.font : font;
    if (last && last.font === used) last.text += character;
    else parts.push({ text: character, font: used });
  }
  return parts;
}

const pairs = new Map(
  ["()", ")(", "[]", "][", "{}", "}{", "«»", "»«", "‹›", "›‹"].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);

/** Brackets open to the other side where text runs from the right. */
function mirroredAlone(text: string): string {
  return Array.from(text, (one) => pairs.get(one) ?? one).join("");
}

/** Signs alone, in the order in which they are seen. */
function mirrored(text: string): string {
  return Array.from(mirroredAlone(text)).reverse().join("");
}

const letterOf: Readonly<Record<string, string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

/** An outline as the `d` of an SVG path; font units go up, those of a picture down. */
function outlineOf(commands: Glyph["path"]["commands"], scale: number): string {
  return commands
    .map(
      ({ command, args }) =>
        (letterOf[command] ?? "") +
        args.map((value, i) => Math.round(value * scale * (i % 2 ? -1 : 1)) + 0).join(" "),
    )
    .join("");
}
