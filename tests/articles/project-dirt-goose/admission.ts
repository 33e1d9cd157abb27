// #region admission
interface Waiting<T> {
  readonly request: T;
  readonly deadlineMs: number;
}

/** A queue that answers no at once to what it cannot hold, or cannot finish in time. */
export class AdmissionQueue<T> {
  readonly #limit: number;
  readonly #usualMs: number;
  readonly #refuse: (request: T) => void;
  #waiting: Waiting<T>[] = [];

  /** `usualMs` is what a request costs; `refuse` answers one that was let in and has grown late. */
  constructor(limit: number, usualMs: number, refuse: (request: T) => void) {
    if (!(limit >= 1 && usualMs >= 0)) throw new RangeError(`limit ${limit}, cost ${usualMs} ms`);
    this.#limit = limit;
    this.#usualMs = usualMs;
    this.#refuse = refuse;
  }

  /** Takes a request, or answers false: the caller should hear at once that it won't be served. */
  offer(request: T, deadlineMs: number, nowMs: number): boolean {
    this.#dropLate(nowMs);
    const waiting = { request, deadlineMs };
    if (!this.#inTime(waiting, nowMs) || this.#waiting.length >= this.#limit) return false;
    this.#waiting.push(waiting);
    return true;
  }

  /** The oldest request that can still be answered in time. */
  take(nowMs: number): T | undefined {
    this.#dropLate(nowMs);
    return this.#waiting.shift()?.request;
  }

  #inTime({ deadlineMs }: Waiting<T>, nowMs: number): boolean {
    return deadlineMs - nowMs > this.#usualMs; // false for NaN
  }

  #dropLate(nowMs: number): void {
    const all = this.#waiting;
    this.#waiting = all.filter((waiting) => this.#inTime(waiting, nowMs));
    for (const waiting of all) if (!this.#inTime(waiting, nowMs)) this.#refuse(waiting.request);
  }
}
// #endregion
