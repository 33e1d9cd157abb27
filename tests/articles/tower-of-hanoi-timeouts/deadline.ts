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

/** What `setTimeout` can wait; asked for more, it waits 1 ms. */
const longestMs = 2 ** 31 - 1;

// #region hop
/** Makes a call in what is left of the caller's time, and sends that along. */
export async function hop<T>(
  caller: Caller,
  { limitMs, usualMs, reserveMs }: Callee,
  call: (leftMs: number, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  caller.signal.throwIfAborted();
  const startMs = performance.now();
  const leftMs = Math.min(
    limitMs,
    caller.deadlineMs - startMs - reserveMs,
    longestMs,
  );
  // NaN fails every comparison, so it is refused as well.
  const enough = leftMs > 0 && leftMs >= usualMs && reserveMs >= 0;
  if (!enough)
    throw new DeadlineExceeded(`${leftMs} ms left, ${usualMs} ms needed`);

  const late = new DeadlineExceeded(`no answer within ${leftMs} ms`);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(late), leftMs);
  const signal = AbortSignal.any([caller.signal, limit.signal]);
  try {
    const reply = await Promise.race([
      call(leftMs, signal),
      rejectedBy(signal),
    ]);
    // A busy event loop delivers a late reply before it runs the timer.
    if (performance.now() - startMs > leftMs) throw late;
    return reply;
  } finally {
    clearTimeout(timer);
  }
}

/** Races the limit: a call that ignores its signal is left behind. */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason); // while the call was being made
    signal.addEventListener("abort", () => reject(signal.reason), {
      once: true,
    });
  });
}
// #endregion
