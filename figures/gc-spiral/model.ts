import {
  CAPACITY,
  idleCluster,
  liveShare,
  NODES,
  type Node,
  type Settings,
  tick,
} from "./cluster.ts";

/** The reader's settings. Percentages, so that sliders move in whole numbers. */
export interface Params {
  /** Load at which the way up ends, in percent of what the nodes serve without collecting. */
  readonly peakPercent: number;
  readonly headroomPercent: number;
  readonly retryPercent: number;
  /** Stored writes per tick. */
  readonly hintReplay: number;
  /** Requests per node. */
  readonly queueLimit: number;
}

/** The cluster at one load, over the second minute that the load was held. */
export interface Reading {
  readonly loadPercent: number;
  /** Requests answered in time, in percent of the nodes' capacity. */
  readonly answeredPercent: number;
  /** The most that a collection had to keep on any node, in percent of its heap. */
  readonly heapPercent: number;
  /** Work and pauses together, in percent of the nodes' time. */
  readonly busyPercent: number;
  /** The last ticks at this load, a row for each tick, in it a node for each. */
  readonly pulses: readonly (readonly Pulse[])[];
}

/** What a node did in one tick. */
export interface Cell {
  readonly paused: boolean;
  readonly writtenOff: boolean;
}

/** A node after one tick: what it did, and how full its heap is, from 0 to 1. */
export interface Pulse extends Cell {
  readonly full: number;
}

export interface Result {
  readonly up: readonly Reading[];
  readonly down: readonly Reading[];
  /** The first load on the way up at which more than 5% of the requests are not answered in time. */
  readonly shortFrom: number | undefined;
  /** The first load on the way up at which a step of 2% loses a quarter of the requests. */
  readonly breaksAt: number | undefined;
  /** The load on the way down from which 95% are answered in time, there and below; not above `shortFrom`. */
  readonly recoversAt: number | undefined;
  /** The two minutes in which the cluster broke, or first fell short, or those at the peak: a row for each node. */
  readonly strip: readonly (readonly Cell[])[];
  readonly stripLoad: number;
  /** Whether any request failed, which clients could have sent again, and any node was written off, which hints are kept for. */
  readonly hasFailures: boolean;
  readonly hasHints: boolean;
}

const START = 20;
const END = 10;
const STEP = 2;
const TICKS_PER_STEP = 120;
const DROP = 0.25;
/** Ticks of each load that are shown in motion: enough to see that nodes work, fill up and stop. */
export const PULSES = 4;

/**
 * Raises the load on a six-node cluster by 2% of its capacity every two minutes, up to a peak, and
 * lowers it again in the same steps. Every tick follows from the one before; nothing is drawn.
 *
 * Assumed: a node keeps waiting requests on its heap, and serves even those whose clients have given
 * up; a full heap stops it for longer, the more of it is live; peers write off a node that is silent
 * for five ticks, send its share elsewhere and keep its writes for later.
 * Left out: generations and concurrent phases of real collectors, replication, disks, compaction,
 * coordinators' own memory, and requests of different size.
 */
export function gcSpiral(params: Params): Result {
  const settings: Settings = {
    headroom: params.headroomPercent / 100,
    retryShare: params.retryPercent / 100,
    hintReplay: params.hintReplay,
    queueLimit: params.queueLimit,
  };
  const cluster = idleCluster(settings);
  let hasFailures = false;
  let hasHints = false;

  /** Holds a load for two minutes; `seen` gets to look at the nodes after every tick. */
  function hold(loadPercent: number, seen?: (nodes: readonly Node[]) => void): Reading {
    let answered = 0;
    let nodeTicks = 0;
    let live = 0;
    const pulses: Pulse[][] = [];
    for (let t = 0; t < TICKS_PER_STEP; t++) {
      const inTime = tick(cluster, loadPercent / 100, settings);
      // Sums of sixths are off by a hair.
      hasFailures ||= cluster.failed > 1e-6;
      hasHints ||= cluster.nodes.some(({ hints }) => hints > 0);
      seen?.(cluster.nodes);
      if (t < TICKS_PER_STEP / 2) continue;
      answered += inTime;
      for (const node of cluster.nodes) {
        nodeTicks += node.worked + node.paused;
        live = Math.max(live, liveShare(node, settings));
      }
      if (t >= TICKS_PER_STEP - PULSES)
        pulses.push(
          cluster.nodes.map((node) => ({
            ...cellOf(node),
            full: liveShare(node, settings) + node.garbage,
          })),
        );
    }
    const ticks = TICKS_PER_STEP / 2;
    return {
      loadPercent,
      answeredPercent: (100 * answered) / (ticks * CAPACITY * NODES),
      heapPercent: 100 * live,
      busyPercent: (100 * nodeTicks) / (ticks * NODES),
      pulses,
    };
  }

  let strip: readonly Cell[][] = [];
  let stripLoad = params.peakPercent;
  let shortFrom: number | undefined;
  let breaksAt: number | undefined;
  let before = 1;
  const up = loads(START, params.peakPercent).map((loadPercent) => {
    if (breaksAt !== undefined) return hold(loadPercent);
    const cells = cluster.nodes.map((): Cell[] => []);
    const reading = hold(loadPercent, (nodes) => {
      nodes.forEach((node, i) => {
        cells[i]?.push(cellOf(node));
      });
    });
    if (before - share(reading) > DROP) breaksAt = loadPercent;
    if (breaksAt !== undefined || shortFrom === undefined) {
      strip = cells;
      stripLoad = loadPercent;
    }
    if (!keepsUp(reading)) shortFrom ??= loadPercent;
    before = share(reading);
    return reading;
  });
  const down = loads(END, params.peakPercent - STEP)
    .reverse()
    .map((loadPercent) => hold(loadPercent));
  const top = shortFrom ?? START;
  const below = down.filter(({ loadPercent }) => loadPercent <= top);
  const lastBad = below.findLastIndex((reading) => !keepsUp(reading));
  return {
    up,
    down,
    shortFrom,
    breaksAt,
    recoversAt: shortFrom === undefined ? undefined : below[lastBad + 1]?.loadPercent,
    strip,
    stripLoad,
    hasFailures,
    hasHints,
  };
}

function keepsUp(reading: Reading): boolean {
  return share(reading) >= 0.95;
}

/** Share of the offered requests that were answered in time. */
export function share({
  answeredPercent,
  loadPercent,
}: Pick<Reading, "answeredPercent" | "loadPercent">): number {
  return answeredPercent / loadPercent;
}

function cellOf({ paused, alive }: Node): Cell {
  return { paused: paused >= 0.5, writtenOff: !alive };
}

function loads(from: number, to: number): number[] {
  return Array.from({ length: Math.floor((to - from) / STEP) + 1 }, (_, i) => from + i * STEP);
}
