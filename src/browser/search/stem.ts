/**
 * Articles, prepositions and endings that are written as part of a word, by script: light stemming, which
 * takes off what can be told by letters alone, from the texts and from what is looked for. After "light10" for Arabic (Larkey
 * and others, 2007) and the stemmer for Hindi of Ramanathan and Rao (2003). At least two letters stay.
 */
const affixes: readonly RegExp[] = [
  /^(?:[وبکف]?ال|لل)(?=\p{Script=Arabic}{2})/u,
  /(?<=^\p{Script=Arabic}{2,})(?:ها|ان|ات|ون|ین|یه|ه|ی)$/u,
  /(?<=^\p{Script=Hebrew}{2,})(?:ייה|י?ות|ימ|ית|[התי])$/u,
  /^[הובכלמש](?:[הבכלמ])?(?=\p{Script=Hebrew}{3})|^ה(?=\p{Script=Hebrew}{2})/u,
  /(?<=^[\p{Script=Devanagari}]{2,})(?:िय(?:ां|ों)|[ाु]?(?:ओं|एं)|ों|ें|ीं|[ािीुूेो])$/u,
];

/** What stays of a folded word without them. */
export function stem(word: string): string {
  return affixes.reduce((rest, affix) => rest.replace(affix, ""), word);
}
