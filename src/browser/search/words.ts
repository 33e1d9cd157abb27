import { hasOwnEndings, stem } from "./stem.ts";

/** A word where it stands in a text. `start` and `end` count UTF-16 units. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/** Letters of scripts that put no spaces between words. */
const unspacedLetter = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー`;
/** Runs of those, with the marks that belong to no script of their own, and runs of all others. */
const runs = new RegExp(
  `[${unspacedLetter}][${unspacedLetter}\\p{M}]*|[^${unspacedLetter}]+`,
  "gu",
);
const unspaced = new RegExp(`^[${unspacedLetter}]`, "u");
const isPlain = /^[a-z0-9]+$/i;
/** A letter with what hangs on it. */
const letters = /[\p{L}\p{N}]\p{M}*/gu;

/**
 * Every word of a text, in order. Where nothing stands between words, each two letters that follow each
 * other count as one: browsers' own ways to cut such text differ from each other and from the build's.
 * @param language the site's, if its endings are taken off
 */
export function wordsOf(text: string, language = ""): Word[] {
  const isStemmed = hasOwnEndings(language);
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, index }) => {
    // Most words of most sites; looking closer at each takes several times as long.
    if (!isStemmed && isPlain.test(whole))
      return { folded: whole.toLowerCase(), start: index, end: index + whole.length };
    const parts = Array.from(whole.matchAll(runs));
    return parts.flatMap(({ 0: run, index: within }) =>
      unspaced.test(run) ? pairs(run, index + within) : [word(run, index + within, language)],
    );
  });
}

function pairs(run: string, start: number): Word[] {
  const all = Array.from(run.matchAll(letters));
  if (all.length < 2) return [word(run, start)];
  return all.slice(1).map((second, i) => {
    const from = all[i]?.index ?? 0;
    return word(run.slice(from, second.index + second[0].length), start + from);
  });
}

function word(text: string, start: number, language = ""): Word {
  return { folded: fold(text, language), start, end: start + text.length };
}

/** Letters that readers write in another way, or in more than one. */
const spelt: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ς: "σ",
  ك: "ک",
  ي: "ی",
  ى: "ی",
  ة: "ه",
  ـ: "",
  ך: "כ",
  ם: "מ",
  ן: "נ",
  ף: "פ",
  ץ: "צ",
  "\u0901": "\u0902",
  "\u093c": "",
};

/** A mushroom is きのこ or キノコ, as its writer likes. The two rows of letters stand in the same order. */
function hiragana(katakana: string): string {
  return String.fromCharCode(katakana.charCodeAt(0) - 0x60);
}

const marks =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

/**
 * A word as it is compared: lower case, without accents, apostrophes and the English genitive, and in some
 * scripts without endings. Other marks, like vowels in Hindi, make other words and stay.
 */
export function fold(text: string, language = ""): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(marks, "")
    .replace(/['’]s$/, "")
    .replace(/['’]/g, "")
    .replace(/[ßæœøđðþłıςكيىةـךםןףץ\u0901\u093c]/g, (letter) => spelt[letter] ?? letter)
    .normalize("NFC")
    .replace(/[ァ-ヶ]/g, hiragana);
  return !hasOwnEndings(language) && isPlain.test(plain) ? plain : stem(plain, language);
}
