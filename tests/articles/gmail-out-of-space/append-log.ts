interface Entry {
  readonly key: string;
  readonly bytes: number;
  readonly deleted: boolean;
}

// #region log
const deleteBytes = 1;
const sizeOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

/** A log in a fixed space: deletes add to it, only cleaning gives back. */
export class AppendLog {
  #entries: readonly Entry[] = [];
  readonly #capacity: number;
  readonly #reserve: number;

  constructor(capacity: number, reserve: number) {
    if (
      !(Number.isSafeInteger(capacity) && reserve >= 0 && reserve <= capacity)
    )
      throw new RangeError("reserve");
    this.#capacity = capacity;
    this.#reserve = reserve;
  }

  get freeBytes(): number {
    return this.#capacity - sizeOf(this.#entries);
  }

  put(key: string, bytes: number): boolean {
    if (!(Number.isSafeInteger(bytes) && bytes >= deleteBytes))
      throw new RangeError("bytes");
    return this.#append(
      { key, bytes, deleted: false },
      this.freeBytes - this.#reserve,
    );
  }

  delete(key: string): boolean {
    // Deleting what isn't there would only use up space.
    if (!this.#live().some((entry) => entry.key === key)) return true;
    return this.#append(
      { key, bytes: deleteBytes, deleted: true },
      this.freeBytes,
    );
  }

  /** Copies what is live before dropping the old log: the copy needs room. */
  clean(): boolean {
    const live = this.#live();
    if (sizeOf(live) > this.freeBytes) return false;
    this.#entries = live;
    return true;
  }

  #append(entry: Entry, room: number): boolean {
    if (entry.bytes > room) return false;
    this.#entries = [...this.#entries, entry];
    return true;
  }

  #live(): Entry[] {
    const last = new Map(this.#entries.map((entry) => [entry.key, entry]));
    return [...last.values()].filter(({ deleted }) => !deleted);
  }
}
// #endregion
