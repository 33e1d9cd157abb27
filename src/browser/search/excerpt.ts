import { type Word, wordsOf } from "./words.ts";

/** A run of text; `marked` where it is a word that was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** How long an excerpt may be, in UTF-16 units, ellipses aside. */
export const excerptLength = 190;

/** How much may stand before the first marked word. */
const lead = 60;

/**
 * The part of a text that holds the most of the words looked for, with these marked. It starts with a
 * sentence where one starts near enough, and ends between words.
 * @param text words with single spaces between them
 * @param found folded words
 */
export function excerptOf(text: string, found: ReadonlySet<string>, language = ""): Piece[] {
  const words = wordsOf(text, language);
  const matches = words.filter(({ folded }) => found.has(folded));
  const first = richest(matches);
  const start = first ? startBefore(text, words, first.start) : 0;
  const end = endAfter(text, start);
  const pieces = mark(text.slice(start, end), found, language);
  if (start > 0) pieces.unshift({ text: "… ", marked: false });
  if (end < text.length) pieces.push({ text: " …", marked: false });
  return pieces;
}

/** A whole text with the words looked for marked. */
export function mark(text: string, found: ReadonlySet<string>, language = ""): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { folded, start, end } of wordsOf(text, language)) {
    if (!found.has(folded)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    // Where words overlap they are one run.
    const last = pieces.at(-1);
    if (last?.marked && start < at)
      pieces[pieces.length - 1] = { text: last.text + text.slice(at, end), marked: true };
    else pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** The match from which one excerpt reaches the most different words; the first of equals. */
function richest(matches: readonly Word[]): Word | undefined {
  let best: Word | undefined;
  let most = 0;
  for (const [i, match] of matches.entries()) {
    const seen = new Set<string>();
    for (const { folded, end } of matches.slice(i)) {
      if (end > match.start + excerptLength - lead) break;
      seen.add(folded);
    }
    if (!best || seen.size > most) [best, most] = [match, seen.size];
  }
  return best;
}

function startBefore(text: string, words: readonly Word[], at: number): number {
  const earliest = at - lead;
  if (earliest <= 0) return 0;
  const near = words.filter(({ start }) => start >= earliest && start <= at);
  const sentence = near.find(({ start }) => /[.!?:]["'”’)]* $/.test(text.slice(start - 5, start)));
  const start = (sentence ?? near[0])?.start ?? at;
  // Back to where the word's hyphened or bracketed whole begins, unless that is a long address.
  const whole = text.lastIndexOf(" ", start) + 1;
  return at - whole <= 2 * lead ? whole : start;
}

function endAfter(text: string, start: number): number {
  const latest = start + excerptLength;
  if (latest >= text.length) return text.length;
  const space = text.lastIndexOf(" ", latest);
  return space > start ? space : latest;
}
