interface Entry {
  readonly kind: "put" | "delete";
  readonly key: string;
  readonly bytes: number;
}

interface Space {
  readonly capacityBytes: number;
  /** Space that only deletes and cleaning may use. */
  readonly reserveBytes: number;
}

// #region log
/** An append-only log in a fixed space: a delete adds an entry, and only cleaning gives space back. */
export class AppendLog {
  #entries: readonly Entry[] = [];
  readonly #space: Space;

  constructor(space: Space) {
    this.#space = space;
  }

  get freeBytes(): number {
    return this.#space.capacityBytes - sizeOf(this.#entries);
  }

  append(entry: Entry): boolean {
    const withheld = entry.kind === "delete" ? 0 : this.#space.reserveBytes;
    if (entry.bytes > this.freeBytes - withheld) return false;
    this.#entries = [...this.#entries, entry];
    return true;
  }

  /** Copies what is live next to the old log before dropping it, so the copy needs room. */
  clean(): boolean {
    const live = liveOf(this.#entries);
    if (sizeOf(live) > this.freeBytes) return false;
    this.#entries = live;
    return true;
  }
}
// #endregion

/** The last put of each key that has not been deleted since. */
function liveOf(entries: readonly Entry[]): Entry[] {
  const last = new Map(entries.map((entry) => [entry.key, entry]));
  return [...last.values()].filter(({ kind }) => kind === "put");
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((bytes, entry) => bytes + entry.bytes, 0);
}
