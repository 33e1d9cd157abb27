/** How languages write their letters where only plain ones can stand. What isn't here loses its accents. */
const spellings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: "ae", ö: "oe", ü: "ue" },
  da: { å: "aa", ø: "oe" },
  nb: { å: "aa", ø: "oe" },
  nn: { å: "aa", ø: "oe" },
  no: { å: "aa", ø: "oe" },
};

/** Latin letters that are no other letter with an accent. */
const latinLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ŋ: "ng",
  ŧ: "t",
  ĸ: "k",
};

/** Letters, digits and spaces of which every language but those with a dotless i makes the same. */
const plain = /^[A-Za-z\d ,.:;!?()-]*$/;

/**
 * What has a plainer form that is the same letters: full-width ones, ligatures. Not the vowel am of Thai and Lao, nor
 * Korean letters by themselves: nobody types what Unicode takes those apart into.
 */
const compatible = /[^\u0e33\u0eb3\u3131-\u318e]+/gu;

/**
 * Words in lower case, joined by hyphens, in whatever script they are written: Latin letters lose their
 * accents, so that they can be typed; all others keep their marks, without which they are other letters.
 * Normalised to NFC. C++ and C# stay apart.
 */
export function slugify(text: string, language = "en"): string {
  if (plain.test(text) && !/^(?:tr|az)\b/.test(language)) {
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, "-")
      .replace(/^-|-$/g, "");
  }
  const own = spellings[new Intl.Locale(language).language] ?? {};
  return (
    text
      .replace(compatible, (part) => part.normalize("NFKC"))
      // Joiners, soft hyphens and variation selectors change how letters look, not which they are.
      .replace(/['’]|\p{Cf}|\p{Variation_Selector}|\p{Me}/gu, "")
      .replace(/(?<=\p{L})\+\+/gu, "-plus-plus")
      .replace(/(?<=\p{L})#(?![\p{L}\p{N}])/gu, "-sharp")
      .toLocaleLowerCase(language)
      .normalize("NFC")
      .replace(/\p{Script=Latin}/gu, (letter) => own[letter] ?? letter)
      .normalize("NFD")
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
      .replace(/\p{Script=Latin}/gu, (letter) => latinLetters[letter] ?? letter)
      .normalize("NFC")
      // A mark with no letter before it.
      .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, "")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
  );
}

/** How ids were spelt in releases before they kept marks: of use only to find what was released. */
export function formerSlug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}
