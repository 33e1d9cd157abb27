import { createHash } from "node:crypto";

// #region ring
interface Point {
  readonly hash: number;
  readonly node: string;
}

/** The four little-endian words of an MD5 digest: each is a point. */
export function words(text: string): number[] {
  const digest = createHash("md5").update(text).digest();
  return [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset));
}

/** 40 digests of four points each: every node stands on the ring 160 times. */
export function ring(nodes: readonly string[], digestsPerNode = 40): Point[] {
  if (new Set(nodes).size !== nodes.length)
    throw new Error("a node is listed twice");
  const points = nodes.flatMap((node) =>
    Array.from({ length: digestsPerNode }, (_, i) => words(`${node}-${i}`))
      .flat()
      .map((hash) => ({ hash, node })),
  );
  // Where two points fall together the name decides, not the list's order.
  return points.sort((a, b) => a.hash - b.hash || (a.node < b.node ? -1 : 1));
}
// #endregion

// #region owner
/** The owner: the first point from the hash on; past the last, the first. */
export function owner(points: readonly Point[], key: string): string {
  const hash = words(key)[0] ?? 0;
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle]?.hash ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  const point = points[low % points.length];
  if (!point) throw new Error("no node is on the ring");
  return point.node;
}
// #endregion

// #region modulo
/** The placement that ketama replaced: the hash modulo the list's length. */
export function moduloOwner(
  nodes: readonly string[],
  key: string,
): string | undefined {
  return nodes[(words(key)[0] ?? 0) % nodes.length];
}
// #endregion
