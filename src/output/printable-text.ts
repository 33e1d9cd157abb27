import { loadNotoFaces, notoFontOf } from "./noto-faces.ts";
import { lettersInFiles } from "./typeface-letters.ts";

/** Gets ready for all scripts of a text. Most have but one, and what sets the others takes long to load. */
export async function prepareToPrint(text: string): Promise<void> {
  if (!Array.from(text).every(isInTypeface)) await loadNotoFaces();
}

/**
 * The text of a social image without what no typeface has, like emoji; undefined when letters or digits would be lost.
 * Other scripts' are, before {@link prepareToPrint}.
 */
export function printableText(text: string): string | undefined {
  const canBeSet = (character: string) =>
    isInTypeface(character) || notoFontOf(character, text) !== undefined;
  const isDrawn = (character: string) => !/\p{Cf}|\p{Variation_Selector}/u.test(character);
  const whole = text.normalize("NFC");
  // As nearly all are. What tells characters apart takes longer to make than all titles to look through.
  if (Array.from(whole).filter(isDrawn).every(canBeSet)) return withoutGaps(whole);
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let spelt = "";
  for (const { segment } of graphemes.segment(whole)) {
    if (Array.from(segment).filter(isDrawn).every(canBeSet)) spelt += segment;
    else if (/[\p{L}\p{N}]/u.test(segment)) return undefined;
  }
  return withoutGaps(spelt);
}

function withoutGaps(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whether there are letters and digits to set a title with, once that was prepared. */
export function canSetTitle(title: string): boolean {
  return Boolean(printableText(title));
}

function isInTypeface(character: string): boolean {
  return lettersInFiles.some((letters) => letters.test(character));
}

/** What a reader takes for one character, like an emoji of several code points. */
let graphemes: Intl.Segmenter | undefined;
