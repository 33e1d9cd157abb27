import { TIMELINES_PER_KEY, type Timeline } from "./timelines.ts";

/** What readers and the database see after an event, and the sums over all of it. */
export interface Run {
  readonly hitRateAt: (minute: number) => number;
  readonly waitAt: (minute: number) => number;
  readonly staleShares: (minutes: readonly number[]) => readonly number[];
  readonly staleReads: number;
  readonly recoveredMinute: number;
  readonly peakWaitMinutes: number;
}

export interface Recovery extends Run {
  /** When each lost timeline is back, by its index; absent if it is never asked for. */
  readonly backAt: ReadonlyMap<number, number>;
}

/**
 * Rebuilds the lost timelines in the order in which they are first read. A single queue with fixed
 * capacity needs no time steps: each job starts when it is asked for and its predecessor is done.
 * `askedAt` turns the minutes that a timeline's readers spent looking into the minute on the clock.
 */
export function recovery(
  keys: readonly Timeline[],
  lost: readonly number[],
  rebuildsPerSecond: number,
  askedAt: (readingMinutes: number) => number = (minutes) => minutes,
): Recovery {
  const perMinute = (rebuildsPerSecond * 60) / TIMELINES_PER_KEY;
  let done = 0;
  const jobs = lost
    .flatMap((index) => {
      const key = keys[index];
      const asked = key ? askedAt(key.firstReadMinute) : Number.POSITIVE_INFINITY;
      return key && Number.isFinite(asked) ? [{ index, key, asked, done: 0, readsBack: 0 }] : [];
    })
    .sort((a, b) => a.asked - b.asked);
  const reads = keys.reduce((sum, key) => sum + key.readsPerMinute, 0);
  const lostReads = lost.reduce((sum, index) => sum + (keys[index]?.readsPerMinute ?? 0), 0);
  let readsBack = 0;
  let peakWaitMinutes = 0;
  let recoveredMinute = lostReads / reads <= 0.01 ? 0 : Number.POSITIVE_INFINITY;
  for (const job of jobs) {
    done = Math.max(done, job.asked) + job.key.cost / perMinute;
    readsBack += job.key.readsPerMinute;
    job.done = done;
    job.readsBack = readsBack;
    peakWaitMinutes = Math.max(peakWaitMinutes, done - job.asked);
    if (recoveredMinute === Number.POSITIVE_INFINITY && lostReads - readsBack <= reads * 0.01) {
      recoveredMinute = done;
    }
  }
  return {
    hitRateAt(minute) {
      const back = jobs[countUntil(jobs, ({ done: at }) => at <= minute) - 1]?.readsBack ?? 0;
      return 1 - Math.max(0, lostReads - back) / reads;
    },
    waitAt(minute) {
      const last = jobs[countUntil(jobs, ({ asked }) => asked <= minute) - 1];
      return Math.max(0, (last?.done ?? 0) - minute);
    },
    staleShares: (minutes) => minutes.map(() => 0),
    staleReads: 0,
    recoveredMinute,
    peakWaitMinutes,
    backAt: new Map(jobs.map((job) => [job.index, job.done])),
  };
}

/** How many leading items satisfy a condition that, once false, stays false. */
function countUntil<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
