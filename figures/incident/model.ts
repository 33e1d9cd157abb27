import { BEFORE, LEVEL, MINUTES, type Reading, SWITCHES } from "./hour.ts";
import { scores } from "./log.ts";
import { random, wobble } from "./random.ts";
import { coordinator, crowd, type Findings } from "./ways.ts";

/** How the people in the room go about it. */
export type Way = "crowd" | "watching" | "one" | "halves";

export interface Params {
  readonly way: Way;
  /** Minutes between two changes of one person; a coordinator reads the result at their end. */
  readonly wait: number;
  /** Minutes until a change shows fully: the error rate seen is a mean over this long. */
  readonly response: number;
  /** Standard deviation of the error rate's own wobble, in percentage points. */
  readonly noise: number;
  /** The switch that holds the cause, from 1 to 12. Nobody in the model knows it. */
  readonly cause: number;
  /** Points that each harmless switch takes off the error rate, by making less load. */
  readonly shed: number;
  /** Seed of the wobble and of the crowd's choices. */
  readonly day: number;
  /** True if every change is written down with its minute, and the owners compare it with the rate afterwards. */
  readonly log: boolean;
}

/** One switch flipped at one minute; switches are numbered from 1. */
export interface Change {
  readonly minute: number;
  readonly switch: number;
  readonly off: boolean;
}

export interface Result extends Findings {
  /** The error rate seen at each minute from `-BEFORE` to `MINUTES`. */
  readonly readings: readonly Reading[];
  readonly changes: readonly Change[];
  /** Share of the hour's requests that failed, in percent, if they come evenly. */
  readonly failedPercent: number;
  /** For each switch, how often it went off and the next reading was lower. */
  readonly seemed: readonly number[];
  /** What the owners' log says of each switch after the hour; undefined where none was kept, or a coordinator decides. */
  readonly scores: readonly number[] | undefined;
}

/**
 * One hour of an outage. Turning the cause off takes the error rate from 30 to 3 percent, seen through a mean over
 * the response time and a seeded wobble. The others make less load, each by as much, or have no effect.
 * Left out: several causes, interactions, an overload that outlives its trigger, the harm that switching does,
 * and drift of the traffic.
 */
export function simulate(params: Params): Result {
  const { way, wait, response, cause, noise, shed, day } = params;
  const next = random(day);
  const noises = wobble(noise, next, BEFORE + MINUTES + 1);
  const off = new Set<number>();
  const causeOn: number[] = [];
  const harmlessOff: number[] = [];
  const readings: Reading[] = [];
  const changes: Change[] = [];

  function turn(minute: number, number: number, toOff: boolean): void {
    if (off.has(number) === toOff) return;
    if (toOff) off.add(number);
    else off.delete(number);
    changes.push({ minute, switch: number, off: toOff });
  }
  const owners = way === "crowd" || way === "watching";
  const people = owners
    ? crowd({ turn, next, watching: way === "watching", wait })
    : coordinator({ turn, halves: way === "halves", wait });

  for (let minute = -BEFORE; minute <= MINUTES; minute++) {
    const recent = causeOn.slice(-response);
    const share = recent.length === 0 ? 1 : recent.reduce((sum, on) => sum + on, 0) / recent.length;
    const dark = harmlessOff.slice(-response).reduce((sum, off) => sum + off, 0) / response;
    const level = LEVEL.off + (LEVEL.on - LEVEL.off) * share - shed * dark;
    readings.push({ minute, percent: Math.max(0, level + (noises[minute + BEFORE] ?? 0)) });
    if (minute >= 0) people.act(minute, readings);
    causeOn.push(off.has(cause) ? 0 : 1);
    harmlessOff.push(off.size - (off.has(cause) ? 1 : 0));
  }

  const hour = readings.filter(({ minute }) => minute > 0);
  const at = (minute: number) => readings[minute + BEFORE]?.percent ?? 0;
  const seemed = changes.filter(({ minute, off }) => off && at(minute + 1) < at(minute));
  return {
    readings,
    changes,
    ...people.findings(),
    failedPercent: hour.reduce((sum, { percent }) => sum + percent, 0) / hour.length,
    seemed: Array.from({ length: SWITCHES }, (_, i) =>
      seemed.reduce((count, change) => count + Number(change.switch === i + 1), 0),
    ),
    scores: owners && params.log ? scores(changes, readings, response) : undefined,
  };
}

/** The minutes during which each switch was off, from the first switch to the last. */
export function offSpans(changes: readonly Change[]): (readonly [from: number, to: number])[][] {
  return Array.from({ length: SWITCHES }, (_, i) => {
    const own = changes.filter((change) => change.switch === i + 1);
    return own.flatMap(({ minute, off }, k): (readonly [number, number])[] =>
      off ? [[minute, own[k + 1]?.minute ?? MINUTES]] : [],
    );
  });
}
