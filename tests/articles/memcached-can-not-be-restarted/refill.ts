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
  /** More than twice the longest call to a node. */
  readonly holdSeconds: number;
}

const tombstone = "\0deleted";

/** A read while the cold node fills; undefined is a miss. */
export async function read(
  { cold, warm, keepSeconds, holdSeconds }: Refill,
  key: string,
) {
  const here = await cold.get(key);
  if (here !== undefined) return here === tombstone ? undefined : here;
  const startMs = performance.now();
  const copy = await warm.get(key);
  if (copy === undefined || copy === tombstone) return undefined;
  // Too late, and a tombstone may have come and gone.
  const soon = performance.now() - startMs < (holdSeconds * 1000) / 2;
  if (soon) await cold.add(key, copy, keepSeconds);
  return copy;
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
