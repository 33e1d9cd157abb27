/** A word whose first letters only look like the article: a machine, machines. */
const machine = /^ال(?:ه|ات)$/u;

/** The plural of a noun of three consonants, of which it may end as others do: anhār, rivers, afrān, ovens. */
const plural = /^ا(\p{Script=Arabic}{2})ا(\p{Script=Arabic})$/u;

/** The same noun in the singular, where a word without its article is such a plural; undefined where it isn't. */
export function singularOf(noun: string): string | undefined {
  if (machine.test(noun)) return "اله";
  return plural.test(noun) ? consonantsOf(noun.replace(plural, "$1$2")) : undefined;
}

/**
 * What stays of a word without article and endings: its consonants, if they are three or more. By its long vowels a
 * plural differs from its singular (miṣbāḥ, maṣābīḥ), and who does something from what is done.
 */
export function consonantsOf(word: string): string {
  const rest = word.replace(/(?<=\p{Script=Arabic})[اوی](?=\p{Script=Arabic})/gu, "");
  return rest.length > 2 ? rest : word;
}
