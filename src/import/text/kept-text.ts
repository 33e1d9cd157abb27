import { codeSpan } from "./write-markdown.ts";

/** Stands for the marks of `==words==` that we write, until those of the old text are escaped. No text holds it. */
export const markSign = "\ufdd2";

/** Pieces that nobody understands here, out of reach of all that changes a text. */
export interface KeptText {
  /** Takes a piece; answers what stands for it. */
  keep(written: string): string;
  /** Gives a text its pieces back, as code. */
  restore(text: string): string;
  /** The pieces in a text, as they were written. */
  original(text: string): string;
}

const placeholder = /\ufdd0(\d+)\ufdd1/g;

/** Holds back what no rule may touch, and gives it back at the end. */
export function openKeptText(): KeptText {
  const kept: string[] = [];
  const original = (text: string) =>
    text.replace(placeholder, (_, index: string) => kept[Number(index)] ?? "");
  return {
    keep(written) {
      kept.push(original(written));
      return `\ufdd0${kept.length - 1}\ufdd1`;
    },
    restore: (text) =>
      text.replace(placeholder, (_, index: string) => codeSpan(kept[Number(index)] ?? "")),
    original,
  };
}

/** Whether something in a text was held back. */
export function holdsKept(text: string): boolean {
  return text.includes("\ufdd0");
}

/** Characters that nobody meant: controls, those of Windows read as Latin 1, and what stands for something here. */
const unmeant = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\r]]/gv;
/**
 * What Windows has for the controls of Latin 1, from 0x80 on. Not every Node's `TextDecoder` knows them
 * (https://encoding.spec.whatwg.org/index-windows-1252.txt).
 */
const windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/** A foreign text without characters that can't be published. */
export function withoutControls(text: string): string {
  return text.replace(unmeant, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80 || code > 0x9f) return "";
    return windows.charAt(code - 0x80).replace("\0", "");
  });
}
