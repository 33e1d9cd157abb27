/** A stem, and what Turkish hangs on it, folded: who makes it, plural, whose it is, case. */
const chains: readonly RegExp[] = [
  // Plurals, and where and whence something is, tell so much that three letters before them are a stem.
  /^(.{3,})l[ae]r(?:s?[iu])?(?:[yn]?[iuae]|n?[dt][ae]n?|n[iu]n|yl[ae])?$/,
  /^(.{3,})(?:s?[iu])?n?[dt][ae]n?$/,
  /^(.{4,}?)(?:c[iu])?(?:s?[iu])?(?:[yn]?[iuae]|n?[iu]n|yl[ae]|nc[ae])?$/,
  // Where a vowel or one of its buffers may be the stem's or the ending's, it goes from both.
  /^(.{4,}?)[aeiu]?[nsy]?$/,
];

/** How a stem's last letter is written before a vowel, and how at its end. */
const hardened: Readonly<Record<string, string>> = { b: "p", d: "t", g: "k" };

/**
 * A folded Turkish word without endings. The rest may be no word; forms of one word have the same rest, which
 * is all that a search needs.
 */
export function endingsOff(word: string): string {
  const shorter = chains.reduce((rest, chain) => rest.replace(chain, "$1"), word);
  if (shorter !== word) return endingsOff(shorter);
  return word.length > 3 ? word.replace(/[bdg]$/, (letter) => hardened[letter] ?? letter) : word;
}
