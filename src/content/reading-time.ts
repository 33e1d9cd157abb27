/** Words a minute: silent reading of non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238;
/** Characters a minute (IReST, Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284). */
const charactersPerMinute = { ja: 357, zh: 255 } as const;

/** Scripts that put no spaces between words; Chinese characters and kana are counted one by one. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What is segmented at once: the time grows with the square of what has no space in it. */
const segmented = /\S{1,1000}/gu;

/** How many words a text has. Each holds a letter or a digit: a dash between spaces is none. */
export function wordsIn(text: string, language: string): number {
  if (!unspaced.test(text) && text.search(eastAsian) === -1) return spacedWords(text);
  let count = 0;
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  for (const [run] of text.matchAll(segmented)) {
    for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) count += 1;
  }
  return count;
}

/**
 * How long a text takes to read, at least a minute.
 * @param all its words, as `wordsIn` counts them
 */
export function minutesToRead(text: string, language: string, all: number): number {
  const characters = text.match(eastAsian)?.length ?? 0;
  const words = characters === 0 ? all : wordsIn(text.replace(eastAsian, " "), language);
  const speed = charactersPerMinute[/^ja\b/.test(language) ? "ja" : "zh"];
  return Math.max(1, Math.round(words / wordsPerMinute + characters / speed));
}

function spacedWords(text: string): number {
  const word = /[\p{L}\p{N}]\S*/gu;
  let count = 0;
  while (word.test(text)) count++;
  return count;
}
