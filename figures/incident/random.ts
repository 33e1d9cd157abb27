/** Random numbers from 0 to 1 from a seed, the same in every browser (mulberry32). */
export function random(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A wobble with mean 0 and the given standard deviation that keeps half of its last value each step. */
export function wobble(deviation: number, next: () => number, length: number): number[] {
  const keep = 0.5;
  const fresh = deviation * Math.sqrt(1 - keep * keep);
  let last = 0;
  return Array.from({ length }, () => {
    // Twelve uniforms have variance 1 together, and nearly the normal shape.
    const normal = Array.from({ length: 12 }, next).reduce((sum, x) => sum + x, -6);
    last = keep * last + fresh * normal;
    return last;
  });
}
