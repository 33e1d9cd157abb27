import { random } from "../../../figures/incident/random.ts";

/** A source of chance that gives the same numbers for the same seed and place in a sequence. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number of at least `from` and less than `to`. */
  int(from: number, to: number): number;
  /** A normal deviate (Box and Muller). */
  normal(): number;
}

export function randomAt(seed: number, place: number): Random {
  const next = random(seed * 1_000_000 + place);
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from)),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
