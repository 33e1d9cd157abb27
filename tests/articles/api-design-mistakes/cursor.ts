export interface Item {
  readonly createdAt: string;
  readonly id: string;
}

// #region cursor
interface Position {
  readonly createdAt: string;
  readonly id: string;
}

/** Newest first; the id decides between items of the same moment. */
function isAfter(item: Item, { createdAt, id }: Position): boolean {
  return item.createdAt < createdAt || (item.createdAt === createdAt && item.id < id);
}

/** One page, and the cursor of the next; `items` stand newest first, as the index has them. */
export function page(items: readonly Item[], limit: number, cursor?: string) {
  const from = cursor === undefined ? undefined : decode(cursor);
  const rest = from ? items.filter((item) => isAfter(item, from)) : items;
  const data = rest.slice(0, limit);
  const last = data.at(-1);
  return { data, next: last && rest.length > limit ? encode(last) : null };
}

function encode({ createdAt, id }: Position): string {
  return Buffer.from(JSON.stringify(["v1", createdAt, id])).toString("base64url");
}
// #endregion

function decode(cursor: string): Position {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(parts)) {
      const [version, createdAt, id]: unknown[] = parts;
      if (version === "v1" && typeof createdAt === "string" && typeof id === "string") {
        return { createdAt, id };
      }
    }
  } catch {
    // Falls through to the one error that a client sees.
  }
  throw new RangeError("unknown cursor");
}
