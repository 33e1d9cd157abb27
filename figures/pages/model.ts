export type Paging = "offset" | "cursor";
export type Order = "newest" | "oldest";

export interface PagesParams {
  readonly paging: Paging;
  readonly order: Order;
  /** Items asked for in one request. */
  readonly pageSize: number;
  /** Items added to the list between two requests. */
  readonly inserts: number;
  /** Items removed from the list between two requests. */
  readonly deletes: number;
}

/** One item as a page delivered it. */
export interface Delivery {
  readonly id: number;
  /** `again`: an earlier page had it already. `added`: it came into the list during the walk. */
  readonly kind: "first" | "again" | "added";
}

export interface PagesResult {
  /** What each request was answered with. */
  readonly pages: readonly (readonly Delivery[])[];
  /** Deliveries of an item that an earlier page had already delivered. */
  readonly repeats: number;
  /** Items that were in the list from the first request to the last, and in no page. */
  readonly missed: readonly number[];
  /** Items removed before the client came to them. */
  readonly removed: number;
}

/** The list's length at the first request. Ids rise in the order of creation. */
export const listLength = 60;

/** The order in which items are removed: all 60, spread over the list (23 and 60 have no common factor). */
const removalOrder = Array.from({ length: listLength }, (_, i) => ((i * 23 + 51) % listLength) + 1);

/**
 * A client walks through a list that changes between its requests.
 *
 * Assumes: the list is sorted by id, which never changes and is never given twice; every answer says
 * whether there is more, so the walk needs no empty last page; a cursor is the id of the last item
 * delivered; what is inserted is the newest. The removals follow one fixed order. An offset counts
 * from the front of the list as it is at that request.
 *
 * Leaves out: ties and changes of the sort key, items that become visible late, more than one server.
 */
export function pages({ paging, order, pageSize, inserts, deletes }: PagesParams): PagesResult {
  const before =
    order === "newest" ? (a: number, b: number) => a > b : (a: number, b: number) => a < b;
  let list = Array.from({ length: listLength }, (_, i) => i + 1);
  if (order === "newest") list.reverse();
  let nextId = listLength + 1;
  let removals = 0;
  let last: number | undefined;
  const delivered = new Set<number>();
  const answers: Delivery[][] = [];

  for (;;) {
    const from = last;
    const start =
      paging === "offset"
        ? answers.length * pageSize
        : from === undefined
          ? 0
          : list.filter((id) => !before(from, id)).length;
    const page = list.slice(start, start + pageSize);
    answers.push(page.map((id) => ({ id, kind: kindOf(id, delivered) })));
    for (const id of page) delivered.add(id);
    last = page.at(-1) ?? last;
    if (start + pageSize >= list.length) break;

    const gone = new Set(removalOrder.slice(removals, removals + deletes));
    removals += deletes;
    list = list.filter((id) => !gone.has(id));
    for (let i = 0; i < inserts; i++) {
      if (order === "newest") list.unshift(nextId++);
      else list.push(nextId++);
    }
  }

  const original = Array.from({ length: listLength }, (_, i) => i + 1);
  const present = new Set(list);
  return {
    pages: answers,
    repeats: answers.flat().filter(({ kind }) => kind === "again").length,
    missed: list.filter((id) => id <= listLength && !delivered.has(id)),
    removed: original.filter((id) => !present.has(id) && !delivered.has(id)).length,
  };
}

function kindOf(id: number, delivered: ReadonlySet<number>): Delivery["kind"] {
  if (delivered.has(id)) return "again";
  return id > listLength ? "added" : "first";
}
