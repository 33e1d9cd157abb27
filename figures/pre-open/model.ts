/**
 * Connections between one balancer and one back end that have fallen silent, and the request that
 * finally comes for each. Both ends hold an idle timer. Whoever's timer ends first closes, and the
 * news takes one network delay to reach the other end.
 *
 * Time runs on the balancer's clock and starts when its own idle timer does: at the end of the
 * handshake for a pre-opened connection, at the last byte of the response for a used one. All times
 * are in seconds. Left out: service time, lost packets, clock drift, pools, and retries.
 */

/** How the gaps before the requests are chosen. */
export type Gaps = "spread" | "ragged" | "busy";

export interface Params {
  /** The balancer closes a connection that has been silent this long. */
  readonly balancerIdleS: number;
  /** The back end closes a new connection that has sent nothing for this long. */
  readonly firstByteS: number;
  /** The back end closes a used connection this long after its last response. */
  readonly keepAliveS: number;
  /** Whether the balancer opens connections ahead of need. */
  readonly preOpen: boolean;
  readonly gaps: Gaps;
  /** One way; real ones are a thousandth of what the figure offers. */
  readonly delayS: number;
}

/** A stretch of time, from and including `fromS`, up to but not including `toS`. */
export interface Window {
  readonly fromS: number;
  readonly toS: number;
}

export type Outcome = "served" | "new connection" | "504";

export interface Row {
  /** From the start of the silence until the balancer has a request to send. */
  readonly gapS: number;
  readonly outcome: Outcome;
}

/** The connections of one kind: all of them fall silent alike, so all meet the same timers. */
export interface Group {
  /** False for connections that are only opened once there is a request. */
  readonly waits: boolean;
  readonly closedBy: "balancer" | "back end";
  /** When the first end closes. */
  readonly closedAtS: number;
  /** When the back end closes if nobody does before. */
  readonly backEndClosesS: number;
  /** When a request sent on the connection is lost; undefined if never. */
  readonly lossWindow: Window | undefined;
  /** The shortest back-end timer with which no request can be lost. */
  readonly safeTimerS: number;
  readonly rows: readonly Row[];
}

export interface Result {
  /** Opened ahead of need, not a byte sent yet. */
  readonly fresh: Group;
  /** Used at least once, kept open for the next request. */
  readonly used: Group;
  readonly lost: number;
  readonly requests: number;
}

/** The fixed gaps, in seconds: before the first request of a connection, and before a later one. */
export const GAPS: Readonly<Record<Gaps, { fresh: readonly number[]; used: readonly number[] }>> = {
  spread: { fresh: [11, 21, 31, 41, 51, 61], used: [9, 19, 29, 39, 49, 59] },
  ragged: { fresh: [4, 17, 26, 33, 50, 58], used: [6, 13, 28, 45, 52, 66] },
  busy: { fresh: [1, 2, 3, 4, 5, 6], used: [1, 2, 3, 4, 5, 6] },
};

function group(
  gaps: readonly number[],
  balancerIdleS: number,
  timerS: number,
  /** From the balancer's start of the silence to the back end's; negative if the back end starts first. */
  lagS: number,
  delayS: number,
): Group {
  const backEndClosesS = timerS + lagS;
  // A request sent earlier than this arrives in time; one held back until later finds the FIN come.
  const fromS = backEndClosesS - delayS;
  const toS = Math.min(backEndClosesS + delayS, balancerIdleS);
  const lossWindow = fromS < toS ? { fromS, toS } : undefined;
  const knownClosedS = Math.min(backEndClosesS + delayS, balancerIdleS);
  return {
    waits: true,
    closedBy: backEndClosesS < balancerIdleS ? "back end" : "balancer",
    closedAtS: Math.min(backEndClosesS, balancerIdleS),
    backEndClosesS,
    lossWindow,
    safeTimerS: balancerIdleS - lagS + delayS,
    rows: gaps.map((gapS) => {
      const lost = lossWindow && gapS >= lossWindow.fromS && gapS < lossWindow.toS;
      return { gapS, outcome: lost ? "504" : gapS < knownClosedS ? "served" : "new connection" };
    }),
  };
}

/** A connection that is opened for a request has no silence in which anybody could close it. */
function onDemand(silent: Group): Group {
  const rows = silent.rows.map(({ gapS }) => ({ gapS, outcome: "new connection" }) as const);
  return { ...silent, waits: false, lossWindow: undefined, rows };
}

/** Follows every connection to its request and says how each ends. */
export function model(params: Params): Result {
  const { balancerIdleS, firstByteS, keepAliveS, preOpen, gaps, delayS } = params;
  const list = GAPS[gaps];
  // The back end learns one delay later that the handshake is over, but knows first that it answered.
  const silent = group(list.fresh, balancerIdleS, firstByteS, delayS, delayS);
  const fresh = preOpen ? silent : onDemand(silent);
  const used = group(list.used, balancerIdleS, keepAliveS, -delayS, delayS);
  const rows = [...fresh.rows, ...used.rows];
  const lost = rows.filter(({ outcome }) => outcome === "504").length;
  return { fresh, used, lost, requests: rows.length };
}
