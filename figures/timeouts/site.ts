/** What the reader can't turn: the machines, the users' habits, and the trigger. Durations in seconds. */
export interface Site {
  readonly workers: number;
  /** Requests that may wait for a worker once all are busy; the next is refused. */
  readonly backlog: number;
  readonly dbSlots: number;
  readonly querySeconds: number;
  /** With deadlines passed on, a query is begun only if more than this is left. */
  readonly reserveSeconds: number;
  /** First load and reloads together, after which a user goes away. */
  readonly maxTries: number;
  readonly reloadAfterErrorSeconds: number;
  readonly surge: { readonly from: number; readonly to: number; readonly factor: number };
  readonly seconds: number;
}

export const SITE: Site = {
  workers: 100,
  backlog: 100,
  dbSlots: 10,
  querySeconds: 0.5,
  reserveSeconds: 0.5,
  maxTries: 4,
  reloadAfterErrorSeconds: 1,
  surge: { from: 10, to: 20, factor: 2 },
  seconds: 90,
};

export const TICKS_PER_SECOND = 10;

/** Seconds as whole ticks. */
export function ticks(seconds: number): number {
  return Math.round(seconds * TICKS_PER_SECOND);
}
