import { loadNotoFaces, notoFontOf } from "./noto-faces.ts";
import { lettersInFiles } from "./typeface-letters.ts";

await loadNotoFaces();

/** The text of a social image without what no typeface has, like emoji; undefined when letters or digits would be lost. */
export function printableText(text: string): string | undefined {
  const canBeSet = (character: string) =>
    isInTypeface(character) || notoFontOf(character, text) !== undefined;
  const isDrawn = (character: string) => !/\p{Cf}|\p{Variation_Selector}/u.test(character);
  let spelt = "";
  for (const { segment } of graphemes.segment(text.normalize("NFC"))) {
    if (Array.from(segment).filter(isDrawn).every(canBeSet)) spelt += segment;
    else if (/[\p{L}\p{N}]/u.test(segment)) return undefined;
  }
  return spelt.replace(/\s+/g, " ").trim();
}

/** Whether the typeface has the letters and digits of a title. */
export function canSetTitle(title: string): boolean {
  return Boolean(printableText(title));
}

function isInTypeface(character: string): boolean {
  return lettersInFiles.some((letters) => letters.test(character));
}

/** What a reader takes for one character, like an emoji of several code points. */
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
