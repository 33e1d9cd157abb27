import { slugify } from "../i18n/slugify.ts";
import { codePoint } from "./read-text.ts";

/** Lower-case words of letters and digits in any script, joined by single hyphens. A mark belongs to the letter before it. */
export const slugPattern =
  /^(?!.*\p{Changes_When_Lowercased})[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u;

/** File systems take 255 bytes for a name; with room for an extension and a suffix. */
export const slugLimitBytes = 200;

/** What is wrong with a slug (in NFC), and how to mend it. Undefined if nothing is. */
export function slugProblem(
  text: string,
): { readonly message: string; readonly hint: string } | undefined {
  const sizeBytes = Buffer.byteLength(text);
  if (sizeBytes <= slugLimitBytes && isSlug(text)) return undefined;
  // A capital I with a dot has a small one that is two characters everywhere but in Turkish; a file's ending is no part of a name.
  // An address has its folder before it, a tag within a tag has not.
  const plain = text
    .replaceAll("İ", "i")
    .replace(/\/?(?:index)?\.(?:md|markdown|html)$/i, "")
    .replace(/^\/.*?([^/]+)\/?$/, "$1");
  const mended = [plain.toLowerCase().normalize("NFC"), slugify(plain)].find(isSlug);
  const hint = mended === undefined ? "Write words joined by hyphens." : `Write \`${mended}\`.`;
  if (sizeBytes > slugLimitBytes) {
    const message = `must be at most ${slugLimitBytes} bytes, and is ${sizeBytes}`;
    return { message, hint: "Write it in fewer words." };
  }
  if (isSlug(text.toLowerCase())) return { message: "must be in lower case", hint };
  if (/[，、；]/.test(text)) {
    const words = text.split(/[，、；]/).map((word) => slugify(word));
    const message = `must be lower-case words joined by hyphens, and \`${text}\` is several`;
    return { message, hint: `Write a plain comma between two: \`${words.join(", ")}\`.` };
  }
  const stranger = strangeLetter(text);
  if (stranger !== undefined) {
    const message = `\`${stranger}\` (${codePoint(stranger)}) is of another alphabet than the letters beside it`;
    return { message, hint: "Write each word in one alphabet: it may only look right." };
  }
  const wrong = /[^\p{L}\p{N}\p{M}-]/u.exec(text)?.[0];
  const why =
    wrong === undefined ? "" : `: \`${wrong}\` (${codePoint(wrong)}) is no letter or digit`;
  return { message: `must be lower-case words joined by hyphens, like \`mac-mini\`${why}`, hint };
}

function isSlug(text: string): boolean {
  return slugPattern.test(text) && strangeLetter(text) === undefined;
}

/** A Greek or Cyrillic letter in a word that has Latin ones: nobody sees which of the two it is (https://www.unicode.org/reports/tr39/). */
function strangeLetter(text: string): string | undefined {
  const mixed = text
    .split("-")
    .find(
      (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Grek}\p{Script=Cyrl}]/u.test(word),
    );
  return /[\p{Script=Grek}\p{Script=Cyrl}]/u.exec(mixed ?? "")?.[0];
}
