import { explanations } from "./catalogue.ts";
import type { Explanation } from "./explanation.ts";

const mostGuesses = 5;

/** Codes that may have been meant by what is none: those about a word, or the nearest number. */
export function guesses(written: string): readonly Explanation[] {
  const number = Number(/\d+/.exec(written)?.[0] ?? Number.NaN);
  if (Number.isNaN(number)) {
    const word = written.toLowerCase();
    return explanations
      .filter(({ title, meaning }) => `${title} ${meaning}`.toLowerCase().includes(word))
      .slice(0, mostGuesses);
  }
  const distance = ({ code }: Explanation) => Math.abs(Number(code.slice(1)) - number);
  return explanations.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
}
