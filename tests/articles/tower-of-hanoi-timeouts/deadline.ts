/** The work was stopped, or not begun, because nobody would have waited for its end. */
export class DeadlineExceeded extends Error {
  override readonly name = "DeadlineExceeded";
}

/** What a request knows of the one who waits for it. */
export interface Caller {
  /** When the caller gives up, on this process's own monotonic clock (`performance.now()`). */
  readonly deadlineMs: number;
  /** Fires if the caller goes away earlier. */
  readonly signal: AbortSignal;
}

/** What we know of the service that we are about to call. */
export interface Callee {
  /** Our own limit for this call, however patient the caller is. */
  readonly limitMs: number;
  /** What the call usually costs; with less time than that it is not begun. */
  readonly usualMs: number;
  /** Time to keep for turning the reply into our own answer. */
  readonly reserveMs: number;
}

// #region hop
/** Makes a call in what is left of the caller's time, and sends that number along. */
export async function hop<T>(
  caller: Caller,
  { limitMs, usualMs, reserveMs }: Callee,
  call: (leftMs: number, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  caller.signal.throwIfAborted();
  const leftMs = Math.min(limitMs, caller.deadlineMs - performance.now() - reserveMs);
  if (leftMs < usualMs) throw new DeadlineExceeded(`${leftMs} ms left, ${usualMs} ms needed`);

  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DeadlineExceeded("out of time")), leftMs);
  try {
    return await call(leftMs, AbortSignal.any([caller.signal, limit.signal]));
  } finally {
    clearTimeout(timer);
  }
}
// #endregion
