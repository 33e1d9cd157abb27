// #region refill
interface Node {
  get(key: string): Promise<string | undefined>;
  add(key: string, value: string, seconds: number): Promise<unknown>;
  set(key: string, value: string, seconds: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

interface Refill {
  readonly cold: Node;
  readonly warm: Node;
  readonly keepSeconds: number;
  /** More than twice the longest rebuild or call to a node. */
  readonly holdSeconds: number;
}

const tombstone = "\0deleted";

/** A read while the cold node fills; undefined is a miss. */
export async function read(refill: Refill, key: string) {
  const startMs = performance.now();
  const here = await refill.cold.get(key);
  if (here !== undefined) return here === tombstone ? undefined : here;
  const copy = await refill.warm.get(key);
  if (copy === undefined || copy === tombstone) return undefined;
  await keep(refill, key, copy, startMs);
  return copy;
}

/** Stores a copy or rebuild, unless a tombstone may have come and gone. */
export async function keep(
  { cold, keepSeconds, holdSeconds }: Refill,
  key: string,
  value: string,
  startMs: number,
) {
  const soon = performance.now() - startMs < (holdSeconds * 1000) / 2;
  if (soon) await cold.add(key, value, keepSeconds);
}

/** After the write to the database. If this fails, repeat it. */
export async function invalidate(
  { cold, warm, holdSeconds }: Refill,
  key: string,
) {
  await cold.set(key, tombstone, holdSeconds);
  await warm.delete(key);
}
// #endregion

export type { Node, Refill };
