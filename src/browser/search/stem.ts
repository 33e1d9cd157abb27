import { endingsOff } from "./turkish.ts";

/**
 * Articles, prepositions and endings that are written as part of a word, by script: light stemming, which
 * takes off what can be told by letters alone, from the texts and from what is looked for. After "light10" for Arabic (Larkey
 * and others, 2007) and the stemmer for Hindi of Ramanathan and Rao (2003). At least two letters stay.
 */
const affixes: readonly RegExp[] = [
  /^(?:[وبکف]?ال|لل)(?!ات$)(?=\p{Script=Arabic}{2})/u,
  /(?<=^\p{Script=Arabic}{2,})(?:ها|ان|ات|ون|ین|یه|ه|ی)$/u,
  /(?<=^\p{Script=Hebrew}{2,})(?:ייה|י?ות|ימ|ית|[התי])$/u,
  /^[הובכלמש](?:[הבכלמ])?(?=\p{Script=Hebrew}{3})|^ה(?=\p{Script=Hebrew}{2})/u,
  /(?<=^[\p{Script=Devanagari}]{2,})(?:िय(?:ां|ों)|[ाु]?(?:ओं|एं)|ों|ें|ीं|[ािीुूेो])$/u,
];

/** Commonest of the plurals in Arabic that change a word within: a river is nahr, rivers are anhār, candles shumūʿ. */
const brokenPlural = /^ا?(\p{Script=Arabic}{2})[او](?![هتی])(\p{Script=Arabic})$/u;

/**
 * What stays of a folded word without them.
 * @param language whose endings are known where letters alone would not tell them
 */
export function stem(word: string, language = ""): string {
  if (hasOwnEndings(language)) return endingsOff(word);
  const [article, ...others] = affixes;
  const noun = article ? word.replace(article, "") : word;
  const singular = noun.replace(brokenPlural, "$1$2");
  if (singular !== noun) return singular;
  return others.reduce((rest, affix) => rest.replace(affix, ""), noun);
}

/** Whether a language's endings are taken off, also from words that look like any other's. */
export function hasOwnEndings(language: string): boolean {
  return /^tr\b/.test(language);
}
