import { type Random, randomAt } from "./random.ts";

/** The commonest words of English, which make up half of any text. */
const common =
  "the of and to a in is that it was for on with as be at by this had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years where much your way down should because long each just state those people too mr how little good world make very year still see own work men day get here old between both life being under three never know same last another while us might great go come since against right came take used himself few house use place during high without again home around small however found thought went say part once general upon school every does got united left number course war until always away something fact water though less public put think almost hand enough far took head yet government system set told nothing night end why called";

// What stands twice is used twice as often.
const onsets = [
  ..."bcdfghlmnprstvbcdlmnprst",
  "br",
  "ch",
  "cl",
  "fl",
  "gr",
  "pl",
  "sh",
  "st",
  "th",
  "tr",
];
const vowels = [..."aaeeiioou", "ea", "ou"];
const codas = ["", "", "", "", "", "", "l", "n", "n", "r", "s", "t", "ck", "nd"];
const endings = ["", "", "", "", "", "", "s", "s", "ed", "er", "al", "ing", "ion"];

const size = 20_000;

/** Words in the order of how often they are used. */
export type Vocabulary = readonly string[];

/** 20,000 words: the common ones of English, then invented ones that grow longer as they grow rarer. */
export function vocabulary(seed: number): Vocabulary {
  const chance = randomAt(seed, 999_999);
  const one = (list: readonly string[]) => list[chance.int(0, list.length)] ?? "";
  const words = new Set(common.split(" "));
  while (words.size < size) {
    const syllables = 1 + Math.floor(chance.next() * 1.3 + words.size / size);
    let word = "";
    for (let i = 0; i < syllables; i++) word += one(onsets) + one(vowels) + one(codas);
    word += one(endings);
    if (word.length > 4) words.add(word);
  }
  return [...words];
}

/**
 * Draws words as texts use them: the word of rank r about 1 / (r + 2.7) of the time (Zipf's law in
 * Mandelbrot's form), in constant time (Vose's alias method).
 */
export function zipf(words: Vocabulary): (chance: Random) => string {
  const weights = words.map((_, rank) => 1 / (rank + 2.7));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight / sum) * words.length);
  const alias = new Uint32Array(words.length);
  const small: number[] = [];
  const large: number[] = [];
  for (const [i, value] of share.entries()) (value < 1 ? small : large).push(i);
  for (;;) {
    const low = small.pop();
    const high = large.pop();
    if (low === undefined || high === undefined) break;
    alias[low] = high;
    share[high] = (share[high] ?? 0) + (share[low] ?? 0) - 1;
    ((share[high] ?? 0) < 1 ? small : large).push(high);
  }
  return (chance) => {
    const column = chance.int(0, words.length);
    const own = chance.next() < (share[column] ?? 1) || alias[column] === undefined;
    return words[own ? column : (alias[column] ?? column)] ?? "";
  };
}
