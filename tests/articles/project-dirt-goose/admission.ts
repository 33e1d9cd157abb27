// #region admission
interface Bounds {
  /** How many may wait, what one costs, and how many are served at a time. */
  readonly limit: number;
  readonly usualMs: number;
  readonly workers: number;
}

/** Refuses at once what it can't hold, or what those ahead would make late. */
export class AdmissionQueue<T> {
  readonly #bounds: Bounds;
  readonly #refuse: (request: T) => unknown;
  readonly #report: (error: unknown) => void;
  #waiting: { readonly request: T; readonly deadlineMs: number }[] = [];

  /** `refuse` answers the late; `report` hears of it if that fails. */
  constructor(
    bounds: Bounds,
    refuse: (request: T) => unknown,
    report: (error: unknown) => void,
  ) {
    const { limit, usualMs, workers } = bounds;
    const sound = limit >= 1 && usualMs >= 0 && workers >= 1;
    if (!sound || !Number.isFinite(limit + workers))
      throw new RangeError("not a bound");
    this.#bounds = bounds;
    this.#refuse = refuse;
    this.#report = report;
  }

  /** Takes a request, or answers false: tell the caller at once. */
  offer(request: T, deadlineMs: number, nowMs: number): boolean {
    this.#dropLate(nowMs);
    const ahead = this.#waiting.length;
    if (ahead >= this.#bounds.limit || !this.#inTime(deadlineMs - nowMs, ahead))
      return false;
    this.#waiting.push({ request, deadlineMs });
    return true;
  }

  /** The oldest request that can still be answered in time. */
  take(nowMs: number): T | undefined {
    this.#dropLate(nowMs);
    return this.#waiting.shift()?.request;
  }

  #inTime(leftMs: number, ahead: number): boolean {
    const { usualMs, workers } = this.#bounds;
    return leftMs > usualMs * (ahead / workers + 1); // false for NaN
  }

  #dropLate(nowMs: number): void {
    let ahead = 0;
    const late: T[] = [];
    this.#waiting = this.#waiting.filter(({ request, deadlineMs }) => {
      const inTime = this.#inTime(deadlineMs - nowMs, ahead);
      if (inTime) ahead += 1;
      else late.push(request);
      return inTime;
    });
    // Whoever happens to call `offer` or `take` is spared the errors.
    for (const request of late)
      (async () => this.#refuse(request))().catch(this.#report);
  }
}
// #endregion
