/** A cached timeline; it stands for {@link TIMELINES_PER_KEY} that behave alike. */
export interface Timeline {
  /** Its place on the ring, in [0, 1). */
  readonly place: number;
  readonly readsPerMinute: number;
  /** Changes to the cached value per minute. */
  readonly writesPerMinute: number;
  /** Work to rebuild it, in rebuilds of mean cost. */
  readonly cost: number;
  /** Minutes that its readers are away from it before the first read that can miss. */
  readonly firstReadMinute: number;
}

const KEYS = 4000;
export const TIMELINES_PER_KEY = 1000;

/** A well-mixed 32-bit hash of an integer (the finalizer of MurmurHash3). */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hash as a number in [0, 1). */
export function unit(value: number): number {
  return mix(value) / 2 ** 32;
}

let cached: readonly Timeline[] | undefined;

/**
 * The same 4,000 timelines every time. Read about every 1 to 240 minutes and written every 5 to 500,
 * both spread evenly over the logarithm, so that a few are read much more often than most; a rebuild
 * costs between a tenth and ten times the middle one, as between following tens and thousands.
 */
export function timelines(): readonly Timeline[] {
  cached ??= build();
  return cached;
}

function build(): readonly Timeline[] {
  const draw = (key: number, stream: number) => unit(0x9e3779b9 + key * 8 + stream);
  const drawn = Array.from({ length: KEYS }, (_, key) => {
    const readsPerMinute = 1 / 240 ** draw(key, 1);
    return {
      place: draw(key, 0),
      readsPerMinute,
      writesPerMinute: 1 / (5 * 100 ** draw(key, 2)),
      cost: 100 ** draw(key, 3),
      firstReadMinute: -Math.log(1 - draw(key, 4)) / readsPerMinute,
    };
  });
  const meanCost = drawn.reduce((sum, { cost }) => sum + cost, 0) / KEYS;
  return drawn.map((timeline) => ({ ...timeline, cost: timeline.cost / meanCost }));
}
