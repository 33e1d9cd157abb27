/**
 * Set by `npm test`: of what it repeats for every page, figure or kill, a test takes a sample. What is too
 * slow even so is in a `*.slow.test.ts`, which only `npm run test:all` runs.
 */
export const isQuick = process.env.TEST_TIER === "quick";

/** `LONG=1 npm run test:all` takes all of every matrix, to be run before a release. */
export const isLong = process.env.LONG === "1";

/** How much of a matrix is taken: of `quick` or `all` items one; under LONG each. */
interface Share {
  readonly quick: number;
  readonly all: number;
  /** Which of them is the first. Tests of one matrix begin at others, so that together they meet more of it. */
  readonly from?: number;
}

/** The items of a matrix that a test takes in this tier. */
export function sampleOf<T>(items: readonly T[], { quick, all, from = 0 }: Share): readonly T[] {
  if (isLong) return items;
  const every = isQuick ? quick : all;
  return items.filter((_, i) => i % every === from % every);
}
