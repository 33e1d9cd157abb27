import { flap } from "./flap.ts";
import { type Event, lostKeys, nodesDuring, ownedArcs, ringOf, type Scheme } from "./placement.ts";
import { recovery } from "./recovery.ts";
import { timelines } from "./timelines.ts";

export interface Params {
  readonly event: Event;
  readonly scheme: Scheme;
  /** Cache nodes before the event. */
  readonly nodes: number;
  /** Points that each node has on the ring. */
  readonly points: number;
  /** What the database can rebuild besides its usual work: timelines of mean cost per second. */
  readonly rebuildsPerSecond: number;
}

/** The cache some minutes after the event. */
export interface Moment {
  readonly minute: number;
  /** Share of the reads that find their timeline, fresh or stale. */
  readonly hitRate: number;
  /** How long a rebuild asked for now waits for its turn. */
  readonly waitMinutes: number;
  /** Share of the reads that get a value older than the database's. */
  readonly staleShare: number;
}

export interface Result {
  /** Share of the timelines that readers no longer find where they look. */
  readonly moved: number;
  /** The same share on the ring, and with the hash modulo the number of nodes. */
  readonly movedBy: Readonly<Record<Scheme, number>>;
  /** One node's share if all had the same. */
  readonly evenShare: number;
  /** Ranges of the ring (as shares of it) that the touched node owns; empty for modulo. */
  readonly arcs: readonly (readonly [from: number, to: number])[];
  readonly moments: readonly Moment[];
  /** Placed by modulo: what the hit rate would be on the ring at the same moments. Empty on the ring. */
  readonly ringHitRates: readonly number[];
  readonly horizonMinutes: number;
  /** The first minute from which at least 99% of the reads hit. */
  readonly recoveredMinute: number;
  /** How long a rebuild asked for at that minute waits. */
  readonly recoveredWaitMinutes: number;
  readonly peakWaitMinutes: number;
  /** Expected stale reads, until the last stale value is overwritten. */
  readonly staleReads: number;
}

const HORIZONS = [2, 4, 8, 12, 24, 48, 72, 96, 192].map((hours) => hours * 60);
const FLAP_HORIZON = 180;
const SAMPLES = 72;

/**
 * A cache of 4 million timelines on a few nodes, and one thing that happens to one node at minute 0.
 *
 * Assumed: every timeline is cached before the event; a miss asks for one rebuild, however many
 * readers wait (as with leases); rebuilds run first come, first served, at a fixed rate; clients
 * agree at once on the list of nodes; every node has memory for all that is given to it.
 * Left out: evictions, timeouts and retries, network and CPU of the caches, and the usual misses.
 */
export function cacheRing(params: Params): Result {
  const { event, scheme, nodes, points, rebuildsPerSecond } = params;
  const keys = timelines();
  const count = nodesDuring(event, nodes);
  const ring = ringOf(Math.max(nodes, count), points);
  const lostBy = {
    ring: lostKeys(keys, { event, scheme: "ring", nodes, ring }),
    modulo: lostKeys(keys, { event, scheme: "modulo", nodes, ring }),
  };
  const lost = lostBy[scheme];
  const course = event === "flap" ? flap : recovery;
  const run = course(keys, lost, rebuildsPerSecond);
  const onRing = scheme === "modulo" ? course(keys, lostBy.ring, rebuildsPerSecond) : undefined;
  const horizonMinutes =
    event === "flap"
      ? FLAP_HORIZON
      : (HORIZONS.find((minutes) => minutes >= run.recoveredMinute * 1.5) ?? 192 * 60);
  const minutes = Array.from({ length: SAMPLES + 1 }, (_, i) => (i * horizonMinutes) / SAMPLES);
  const stale = run.staleShares(minutes);
  return {
    moved: lost.length / keys.length,
    movedBy: {
      ring: lostBy.ring.length / keys.length,
      modulo: lostBy.modulo.length / keys.length,
    },
    evenShare: 1 / Math.max(nodes, count),
    arcs: scheme === "ring" ? ownedArcs(ring, event) : [],
    moments: minutes.map((minute, i) => ({
      minute,
      hitRate: run.hitRateAt(minute),
      waitMinutes: run.waitAt(minute),
      staleShare: stale[i] ?? 0,
    })),
    ringHitRates: onRing ? minutes.map(onRing.hitRateAt) : [],
    horizonMinutes,
    recoveredMinute: run.recoveredMinute,
    recoveredWaitMinutes: run.waitAt(run.recoveredMinute),
    peakWaitMinutes: run.peakWaitMinutes,
    staleReads: run.staleReads,
  };
}
