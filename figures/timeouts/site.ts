/** What the reader can't turn: the machines, the users' habits, and the trigger. Durations in seconds. */
export const SITE = {
  workers: 100,
  /** Requests that may wait for a worker once all are busy; the next is refused. */
  backlog: 100,
  dbSlots: 10,
  querySeconds: 0.5,
  /** First load and reloads together, after which a user goes away. */
  maxTries: 4,
  reloadAfterErrorSeconds: 1,
  surge: { from: 10, to: 20, factor: 2 },
  seconds: 90,
} as const;

export const TICKS_PER_SECOND = 10;

/** Seconds as whole ticks. */
export function ticks(seconds: number): number {
  return Math.round(seconds * TICKS_PER_SECOND);
}
