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
/** What a client reads of one key before, during and after a short absence. */
export function readsAcrossAFlap({
  flushOnReturn,
}: {
  flushOnReturn: boolean;
}) {
  const owner = new CacheNode();
  const neighbour = new CacheNode();
  owner.set("timeline:12", "as of 09:00");
  const before = owner.get("timeline:12");

  // The owner misses three health checks; the next node gets its keys.
  neighbour.set("timeline:12", "as of 09:00");
  neighbour.delete("timeline:12"); // 09:05, a write: only the neighbour hears
  neighbour.set("timeline:12", "as of 09:05");
  const during = neighbour.get("timeline:12");

  // 09:10: the owner answers again. It never stopped, so nothing is forgotten.
  if (flushOnReturn) owner.flush();
  const after = owner.get("timeline:12");
  return { before, during, after };
}
// #endregion
