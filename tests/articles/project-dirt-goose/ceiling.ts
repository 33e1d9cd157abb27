// #region ceiling
/** What a node that stops the world to collect can do, and what its heap looks like. */
export interface Heap {
  /** Share of the heap that is free right after a collection. */
  readonly free: number;
  /** Share of the heap that a second of serving at full speed fills with garbage. */
  readonly garbagePerSecond: number;
  /** Seconds that a collection stops the node, per full heap of live data. */
  readonly pausePerHeapSeconds: number;
}

/** The highest load the node can sustain, as a share of what it would do without collecting. */
export function ceiling({ free, garbagePerSecond, pausePerHeapSeconds }: Heap): number {
  // Fails on NaN, on per cent in place of shares, and on a node that makes no garbage.
  const sound = free >= 0 && free <= 1 && garbagePerSecond > 0 && pausePerHeapSeconds >= 0;
  if (!sound) throw new RangeError("shares of the heap from 0 to 1, and seconds");
  const servingSeconds = free / garbagePerSecond;
  const pauseSeconds = pausePerHeapSeconds * (1 - free);
  return servingSeconds / (servingSeconds + pauseSeconds);
}
// #endregion
