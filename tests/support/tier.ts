/**
 * Set by `npm test`: of what it repeats for every page, figure or kill, a test takes a sample. What is too
 * slow even so is in a `*.slow.test.ts`, which only `npm run test:all` runs.
 */
export const isQuick = process.env.TEST_TIER === "quick";

/** `LONG=1 npm run test:all` takes all of every matrix, to be run before a release. */
export const isLong = process.env.LONG === "1";
