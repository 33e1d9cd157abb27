/** What the reader sets about the cluster; shares are from 0 to 1. */
export interface Settings {
  /** Share of each heap that is free when nothing is in flight. */
  readonly headroom: number;
  /** Share of failed requests that their clients send once more. */
  readonly retryShare: number;
  /** Stored writes per tick that peers send to a node that has come back. */
  readonly hintReplay: number;
  /** Waiting requests after which a node refuses more. */
  readonly queueLimit: number;
}

export interface Node {
  /** Requests waiting, in flight or abandoned by their clients: the node can't tell. */
  queue: number;
  /** Share of the heap that a collection would free. */
  garbage: number;
  /** Ticks for which the collector still stops the world. */
  pauseLeft: number;
  /** Share of the latest tick that the collector took. */
  paused: number;
  /** Share of the latest tick that it served requests. */
  worked: number;
  /** Ticks since peers last heard of it, and since it could be heard again. */
  silent: number;
  heard: number;
  /** What its peers believe. */
  alive: boolean;
  /** Writes that peers keep for it. */
  hints: number;
}

export interface Cluster {
  readonly nodes: readonly Node[];
  /** Requests of the latest tick that are not answered in time. */
  failed: number;
  /** Requests that clients send again in the next tick. */
  retries: number;
}

export const NODES = 6;
/** Requests that a node serves in a tick without collecting. A tick is about a second long. */
export const CAPACITY = 100;
/** Share of the heap that one served request leaves behind, and that one waiting request holds. */
const GARBAGE_PER_REQUEST = 0.0005;
const HEAP_PER_WAITING = 0.0008;
/** Ticks that a collection takes per full heap of live data, and how much longer a compaction takes. */
const PAUSE_PER_HEAP = 2.5;
const COMPACTION = 2.5;
/** Share of live data from which a collection has to compact. */
const CROWDED = 0.8;
/** A node refuses work when this share of its heap is all that is left. */
const LAST_HEAP = 0.08;
/** Ticks: a client gives up, peers write a silent node off, peers trust it again. */
const CLIENT_TIMEOUT = 3;
const CONVICTED_AFTER = 5;
const TRUSTED_AFTER = 2;
/** Share of requests that are writes, which peers keep for a node they think is down. */
const WRITES = 0.5;
const MAX_HINTS = 3000;

/** Six nodes with nothing to do and nothing in flight. */
export function idleCluster({ headroom }: Settings): Cluster {
  const nodes = Array.from({ length: NODES }, (_, i) => ({
    queue: 0,
    // Spread out, so that the nodes do not collect in step.
    garbage: (headroom * i) / NODES,
    pauseLeft: 0,
    paused: 0,
    worked: 0,
    silent: 0,
    heard: 0,
    alive: true,
    hints: 0,
  }));
  return { nodes, failed: 0, retries: 0 };
}

/** Share of the heap that a collection has to keep: long-lived data, and what waits. */
export function liveShare({ queue }: Node, { headroom }: Settings): number {
  return 1 - headroom + queue * HEAP_PER_WAITING;
}

function room({ queue }: Node, { headroom, queueLimit }: Settings): number {
  const byHeap = (headroom - LAST_HEAP) / HEAP_PER_WAITING;
  return Math.max(0, Math.min(queueLimit, byHeap) - queue);
}

/** Ticks that a collection stops the node. */
export function pauseTicks(live: number): number {
  return PAUSE_PER_HEAP * live * (live > CROWDED ? COMPACTION : 1);
}

/** The load, as a share of its capacity, that the collector leaves a node with nothing waiting or compacted. */
export function ceiling({ headroom }: Pick<Settings, "headroom">): number {
  const serving = headroom / (GARBAGE_PER_REQUEST * CAPACITY);
  return serving / (serving + PAUSE_PER_HEAP * (1 - headroom));
}

/**
 * One tick of the whole cluster at a load (share of its capacity). Answers how many requests were
 * taken that will be answered in time.
 */
export function tick(cluster: Cluster, load: number, settings: Settings): number {
  const { nodes } = cluster;
  const sent = load * CAPACITY * NODES + cluster.retries;
  const alive = nodes.filter((node) => node.alive).length;
  let inTime = 0;
  for (const node of nodes) {
    const arriving = node.alive ? sent / alive : 0;
    if (!node.alive) node.hints = Math.min(MAX_HINTS, node.hints + (WRITES * sent) / NODES);
    const late = node.queue / CAPACITY + node.pauseLeft > CLIENT_TIMEOUT;
    const taken = Math.min(arriving, room(node, settings));
    node.queue += taken;
    if (!late) inTime += taken;
    if (node.alive && node.pauseLeft === 0) {
      const replayed = Math.min(node.hints, settings.hintReplay, room(node, settings));
      node.hints -= replayed;
      node.queue += replayed;
    }
    run(node, settings);
  }
  cluster.failed = Math.max(0, sent - inTime);
  cluster.retries = settings.retryShare * cluster.failed;
  return inTime;
}

/** A node's own part of the tick: finish a pause, serve, and collect when the heap is full. */
function run(node: Node, settings: Settings): void {
  node.paused = Math.min(1, node.pauseLeft);
  node.pauseLeft -= node.paused;
  const served = Math.min(node.queue, CAPACITY * (1 - node.paused));
  node.queue -= served;
  node.worked = served / CAPACITY;
  node.garbage += served * GARBAGE_PER_REQUEST;
  const live = liveShare(node, settings);
  if (node.paused < 1 && live + node.garbage >= 1) {
    node.pauseLeft += pauseTicks(live);
    node.garbage = 0;
  }
  gossip(node);
}

/** A node that is stopped for a whole tick sends no heartbeat in it. */
function gossip(node: Node): void {
  const silent = node.paused === 1;
  node.silent = silent ? node.silent + 1 : 0;
  node.heard = silent ? 0 : node.heard + 1;
  if (node.silent >= CONVICTED_AFTER) node.alive = false;
  else if (node.heard >= TRUSTED_AFTER) node.alive = true;
}
