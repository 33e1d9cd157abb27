// #region admission
interface Waiting<T> {
  readonly request: T;
  readonly deadlineMs: number;
}

/** A queue that refuses what it cannot hold and forgets what nobody waits for any longer. */
export class AdmissionQueue<T> {
  readonly #limit: number;
  #waiting: Waiting<T>[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a request, or answers false: the caller should hear at once that it won't be served. */
  offer(request: T, deadlineMs: number, nowMs: number): boolean {
    this.#waiting = this.#waiting.filter((waiting) => waiting.deadlineMs > nowMs);
    if (this.#waiting.length >= this.#limit) return false;
    this.#waiting.push({ request, deadlineMs });
    return true;
  }

  /** The oldest request that somebody still waits for. */
  take(nowMs: number): T | undefined {
    for (;;) {
      const next = this.#waiting.shift();
      if (next === undefined || next.deadlineMs > nowMs) return next?.request;
    }
  }
}
// #endregion
