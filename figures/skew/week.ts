import { tabs } from "./people.ts";

export const weekHours = 168;
export const binHours = 2;

/** Requests by the state of the client that sent them. */
export interface Requests {
  /** The newest version. */
  readonly current: number;
  /** An older version whose files are still served. */
  readonly served: number;
  /** An older version whose files have been removed. */
  readonly gone: number;
}

/** Adds up hourly changes into bins. All tabs together send 1,000 requests an hour. */
export function binsOf(currentChanges: Float64Array, goneChanges: Float64Array): Requests[] {
  const bins: Requests[] = [];
  let current = 0;
  let gone = 0;
  for (let hour = 0; hour < weekHours; hour += binHours) {
    const bin = { current: 0, gone: 0 };
    for (let h = hour; h < hour + binHours; h++) {
      bin.current += current += currentChanges[h] ?? 0;
      bin.gone += gone += goneChanges[h] ?? 0;
    }
    bins.push({ ...bin, served: tabs * binHours - bin.current - bin.gone });
  }
  return bins;
}
