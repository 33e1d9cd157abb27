import { MINUTES, OWNERS, type Reading, SWITCHES } from "./hour.ts";

export type Verdict = "cause" | "cleared" | "unknown";

/** What can be said after the hour. */
export interface Findings {
  /** One for each switch. */
  readonly verdicts: readonly Verdict[];
  /** The switch that was named as the cause, and when. */
  readonly named: { readonly switch: number; readonly minute: number } | undefined;
  /** Changes after which the people waited and compared. */
  readonly tests: number;
}

interface People {
  act(minute: number, readings: readonly Reading[]): void;
  findings(): Findings;
}

type Turn = (minute: number, number: number, off: boolean) => void;

const ALL = Array.from({ length: SWITCHES }, (_, i) => i + 1);

/** Owners who watch the rate turn something off above the first, and back on below the second, in percent. */
const ALARM = 18;
const CALM = 10;

/**
 * Eight owners with one or two switches each. Every `wait` minutes each of them picks one of their own and sets it on
 * or off as a coin decides; if they are watching, each looks at the graph about that often, and the rate decides.
 * Nobody knows what the others do.
 */
export function crowd({
  turn,
  next,
  watching,
  wait,
}: {
  turn: Turn;
  next: () => number;
  watching: boolean;
  wait: number;
}): People {
  return {
    act(minute, readings) {
      if (minute === MINUTES || (!watching && minute % wait !== 0)) return;
      const rate = readings.at(-1)?.percent ?? 0;
      for (let owner = 0; owner < OWNERS; owner++) {
        const own = ALL.filter((number) => (number - 1) % OWNERS === owner);
        const picked = own[Math.floor(next() * own.length)];
        const drawn = next();
        if (picked === undefined) continue;
        if (!watching) turn(minute, picked, drawn < 0.5);
        else if (drawn * wait < 1 && (rate > ALARM || rate < CALM))
          turn(minute, picked, rate > ALARM);
      }
    },
    findings: () => ({ verdicts: ALL.map(() => "unknown"), named: undefined, tests: 0 }),
  };
}

/**
 * One coordinator, and nobody else touches a switch. Turns off one suspect, or half of the suspects; waits; and calls
 * it an effect if the rate is clearly lower than before the first change.
 * If no suspect is left, some test has been wrong, and nothing is known.
 */
export function coordinator({
  turn,
  halves,
  wait,
}: {
  turn: Turn;
  halves: boolean;
  wait: number;
}): People {
  let suspects = ALL;
  let tested: number[] = [];
  let since = 0;
  let tests = 0;
  let named: Findings["named"];

  function begin(minute: number): void {
    tested = suspects.slice(0, halves ? Math.ceil(suspects.length / 2) : 1);
    since = minute;
    if (tested.length > 0) tests += 1;
    for (const number of ALL) turn(minute, number, tested.includes(number));
  }

  return {
    act(minute, readings) {
      if (named || suspects.length === 0) return;
      if (minute === 0) begin(minute);
      if (minute === 0 || minute - since < wait) return;
      const fell = (readings.at(-1)?.percent ?? 0) < usualLow(readings);
      suspects = fell ? tested : suspects.filter((number) => !tested.includes(number));
      const [only] = suspects;
      if (fell && only !== undefined && suspects.length === 1) named = { switch: only, minute };
      else if (minute < MINUTES) begin(minute); // with no suspect left, this turns everything on again
    },
    findings() {
      const verdictOf = (number: number): Verdict => {
        if (named) return number === named.switch ? "cause" : "cleared";
        return suspects.length === 0 || suspects.includes(number) ? "unknown" : "cleared";
      };
      return { verdicts: ALL.map(verdictOf), named, tests };
    },
  };
}

/** Three standard deviations, and at least 4 points, below the mean of the readings before minute 0. */
function usualLow(readings: readonly Reading[]): number {
  const before = readings.filter(({ minute }) => minute < 0).map(({ percent }) => percent);
  const mean = before.reduce((sum, x) => sum + x, 0) / before.length;
  const variance = before.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (before.length - 1);
  return mean - Math.max(4, 3 * Math.sqrt(variance));
}
