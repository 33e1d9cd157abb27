/** A cache node that keeps its memory while its clients believe it gone. */
export class CacheNode {
  readonly #values = new Map<string, string>();

  get(key: string): string | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: string): void {
    this.#values.set(key, value);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  flush(): void {
    this.#values.clear();
  }
}

// #region flap
/** What a client reads of one key before, during and after its node's short absence. */
export function readsAcrossAFlap({ flushOnReturn }: { flushOnReturn: boolean }) {
  const owner = new CacheNode();
  const neighbour = new CacheNode();
  owner.set("timeline:12", "as of 09:00");
  const before = owner.get("timeline:12");

  // The owner misses three health checks; its keys go to the next node on the ring.
  neighbour.set("timeline:12", "as of 09:00");
  neighbour.delete("timeline:12"); // 09:05, a write: the invalidation finds the neighbour only
  neighbour.set("timeline:12", "as of 09:05");
  const during = neighbour.get("timeline:12");

  // 09:10: the owner answers again. It never stopped, so its memory is as it was.
  if (flushOnReturn) owner.flush();
  const after = owner.get("timeline:12");
  return { before, during, after };
}
// #endregion
