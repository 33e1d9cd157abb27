import { type Timeline, unit } from "./timelines.ts";

/** What happens to the ring. */
export type Event = "restart" | "kill" | "add" | "flap";
/** How a key finds its node. */
export type Scheme = "ring" | "modulo";

/** A point on the ring and the node it stands for. */
export interface Point {
  readonly place: number;
  readonly node: number;
}

/** The node that restarts, dies or flaps. */
const VICTIM = 0;

/** The number of nodes that clients choose among while the event lasts. */
export function nodesDuring(event: Event, nodes: number): number {
  return nodes + { restart: 0, kill: -1, flap: -1, add: 1 }[event];
}

/** All points of `nodes` nodes in the order of the ring. */
export function ringOf(nodes: number, pointsPerNode: number): readonly Point[] {
  return Array.from({ length: nodes * pointsPerNode }, (_, i) => {
    const node = i % nodes;
    return { place: unit(node * 4096 + Math.floor(i / nodes)), node };
  }).sort((a, b) => a.place - b.place);
}

/** The node of the first point at or after `place`, going round past the last. */
export function ownerAt(ring: readonly Point[], place: number): number {
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ring[middle]?.place ?? 1) < place) low = middle + 1;
    else high = middle;
  }
  return ring[low % ring.length]?.node ?? 0;
}

/** The node whose keys the event touches, out of the larger of the two lists. */
function touched(ring: readonly Point[], event: Event): number {
  return event === "add" ? Math.max(...ring.map(({ node }) => node)) : VICTIM;
}

/** The indices of the timelines that readers no longer find after the event. */
export function lostKeys(
  keys: readonly Timeline[],
  {
    event,
    scheme,
    nodes,
    ring,
  }: { event: Event; scheme: Scheme; nodes: number; ring: readonly Point[] },
): readonly number[] {
  const node = touched(ring, event);
  const count = nodesDuring(event, nodes);
  const isLost = ({ place }: Timeline) => {
    if (scheme === "ring") return ownerAt(ring, place) === node;
    const hash = Math.floor(place * 2 ** 32);
    return event === "restart" ? hash % nodes === VICTIM : hash % nodes !== hash % count;
  };
  return keys.flatMap((key, index) => (isLost(key) ? [index] : []));
}

/** The ranges of the ring that the touched node owns, neighbours joined. */
export function ownedArcs(
  ring: readonly Point[],
  event: Event,
): readonly (readonly [from: number, to: number])[] {
  const node = touched(ring, event);
  const arcs: [number, number][] = [];
  ring.forEach((point, i) => {
    if (point.node !== node) return;
    const from = i === 0 ? (ring.at(-1)?.place ?? 0) - 1 : (ring[i - 1]?.place ?? 0);
    const last = arcs.at(-1);
    if (last?.[1] === from) last[1] = point.place;
    else arcs.push([from, point.place]);
  });
  return arcs;
}
