import { createHmac, timingSafeEqual } from "node:crypto";

// #region cursor
export interface Position {
  /** Microseconds since 1970, as in the database: a `Date` would round. */
  readonly createdUs: bigint;
  readonly id: bigint;
}

/** Newest first; the id decides between items of one moment. */
function isAfter(item: Position, place: Position): boolean {
  return item.createdUs === place.createdUs
    ? item.id < place.id
    : item.createdUs < place.createdUs;
}

/** Pages of one list. `query` names account and filters; `key` is secret. */
export function pager(key: Buffer, query: string) {
  const mac = (place: string) =>
    createHmac("sha256", key)
      .update(JSON.stringify([query, place]))
      .digest();

  function read(cursor: string): Position {
    const [, place = "", created = "", id = "", sent = ""] =
      /^(v1\.(-?\d{1,20})\.(-?\d{1,20}))\.([\w-]{43})$/.exec(cursor) ?? [];
    const given = Buffer.from(sent, "base64url");
    if (given.length !== 32 || !timingSafeEqual(given, mac(place))) {
      throw new RangeError("not a cursor of this list");
    }
    return { createdUs: BigInt(created), id: BigInt(id) };
  }

  /** `items` stand newest first, as the index has them. */
  return <T extends Position>(
    items: readonly T[],
    limit: number,
    cursor?: string,
  ) => {
    if (!(Number.isInteger(limit) && limit >= 1 && limit <= 100)) {
      // A page of none would look like the end.
      throw new RangeError("a page has 1 to 100 items");
    }
    const from = cursor === undefined ? undefined : read(cursor);
    const rest = from ? items.filter((item) => isAfter(item, from)) : items;
    const data = rest.slice(0, limit);
    const last = data.at(-1);
    if (!last || rest.length <= limit) return { data, next: null };
    const place = `v1.${last.createdUs}.${last.id}`;
    return { data, next: `${place}.${mac(place).toString("base64url")}` };
  };
}
// #endregion
