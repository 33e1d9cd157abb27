import { type Run, recovery } from "./recovery.ts";
import { TIMELINES_PER_KEY, type Timeline } from "./timelines.ts";

/** Minutes that the node is away and then back, and how often that happens. */
const AWAY = 10;
const BACK = 10;
const ROUNDS = 3;
/** The minute at which the node is back to stay. */
export const SETTLED = (ROUNDS - 1) * (AWAY + BACK) + AWAY;

/** A stretch of time in which one copy of a key is read, with its chance of being stale. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Chance that the copy is stale at `from`; it fades as writes reach it. */
  readonly stale: number;
  readonly key: Timeline;
}

const isAway = (minute: number) => minute < SETTLED && minute % (AWAY + BACK) < AWAY;

/** The clock after so many minutes of the node being away in all; never, if it is not away so long. */
function clockAfterAway(minutes: number): number {
  const round = Math.floor(minutes / AWAY);
  return round < ROUNDS ? round * BACK + minutes : Number.POSITIVE_INFINITY;
}

/**
 * The node leaves and returns three times, ten minutes each, and never loses its memory. While it is
 * away its keys are read and written on their next owner; a write replaces the copy that clients see
 * and leaves the other one as it was. Writes are a Poisson process, so chances are exact and nothing
 * is drawn. Copies do not expire.
 */
export function flap(
  keys: readonly Timeline[],
  moved: readonly number[],
  rebuildsPerSecond: number,
): Run {
  const run = recovery(keys, moved, rebuildsPerSecond, clockAfterAway);
  const reads = keys.reduce((sum, key) => sum + key.readsPerMinute, 0);
  const stretches = moved.flatMap((index) => {
    const key = keys[index];
    return key ? stretchesOf(key, run.backAt.get(index) ?? Number.POSITIVE_INFINITY) : [];
  });
  const staleReads = stretches.reduce((sum, { from, to, stale, key }) => {
    const faded = 1 - Math.exp(-key.writesPerMinute * (to - from));
    return sum + (key.readsPerMinute * stale * faded) / key.writesPerMinute;
  }, 0);
  return {
    hitRateAt: (minute) => (isAway(minute) ? run.hitRateAt(minute) : 1),
    waitAt: run.waitAt,
    staleShares: (minutes) => staleReadsAt(stretches, minutes).map((stale) => stale / reads),
    staleReads: staleReads * TIMELINES_PER_KEY,
    recoveredMinute: SETTLED,
    peakWaitMinutes: run.peakWaitMinutes,
  };
}

/** Expected stale reads per minute at each of some evenly spaced minutes. */
function staleReadsAt(stretches: readonly Stretch[], minutes: readonly number[]): number[] {
  const step = (minutes[1] ?? 1) - (minutes[0] ?? 0);
  const sums = minutes.map(() => 0);
  for (const { from, to, stale, key } of stretches) {
    const first = Math.ceil(from / step);
    const fade = Math.exp(-key.writesPerMinute * step);
    let rate = key.readsPerMinute * stale * Math.exp(-key.writesPerMinute * (first * step - from));
    for (let i = first; i < sums.length && i * step < to; i++) {
      sums[i] = (sums[i] ?? 0) + rate;
      rate *= fade;
    }
  }
  return sums;
}

/** The copy on the flapping node and the one on the next owner, in turn. */
function stretchesOf(key: Timeline, builtAt: number): Stretch[] {
  const missed = (minutes: number) => 1 - Math.exp(-key.writesPerMinute * minutes);
  const stretches: Stretch[] = [];
  let home = 0;
  let next = 0;
  /** Since when the next owner's copy has seen no write. */
  let nextSince = builtAt;
  for (let round = 0; round < ROUNDS; round++) {
    const away = round * (AWAY + BACK);
    const back = away + AWAY;
    const leaves = round === ROUNDS - 1 ? Number.POSITIVE_INFINITY : back + BACK;
    if (builtAt < back) {
      const from = Math.max(away, builtAt);
      next = 1 - (1 - next) * (1 - missed(Math.max(0, away - nextSince)));
      stretches.push({ from, to: back, stale: next, key });
      next *= 1 - missed(back - from);
      nextSince = back;
    }
    home = 1 - (1 - home) * (1 - missed(AWAY));
    stretches.push({ from: back, to: leaves, stale: home, key });
    home *= 1 - missed(leaves - back);
  }
  return stretches;
}
