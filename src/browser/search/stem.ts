import { consonantsOf, singularOf } from "./arabic.ts";
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

/**
 * What stays of a folded word without them.
 * @param language whose endings are known where letters alone would not tell them
 */
export function stem(word: string, language = ""): string {
  if (isIn("tr", language)) return endingsOff(word);
  const [article, ...others] = affixes;
  const noun = article ? word.replace(article, "") : word;
  const singular = isIn("ar", language) ? singularOf(noun) : undefined;
  if (singular !== undefined) return singular;
  const rest = others.reduce((whole, affix) => whole.replace(affix, ""), noun);
  return isIn("ar", language) ? consonantsOf(rest) : rest;
}

/** Whether words of a language lose more than letters alone tell, so that its index names it. */
export function hasOwnEndings(language: string): boolean {
  return isIn("tr", language) || isIn("ar", language);
}

function isIn(language: string, tag: string): boolean {
  return tag.split("-")[0] === language;
}
