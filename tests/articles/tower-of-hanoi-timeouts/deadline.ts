// #region hop
export class DeadlineExceeded extends Error {
  override readonly name = "DeadlineExceeded";
}

export interface Caller {
  /** When it gives up, on `performance.now()`'s clock. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

export interface Callee {
  readonly limitMs: number;
  /** With less time left than this the call is not begun. */
  readonly usualMs: number;
  /** Time to keep for our own answer. */
  readonly reserveMs: number;
}

/** The stamp is the balancer's, in ms since 1970. An odd one is ignored. */
export function deadline(headerMs: number, stampMs: number): number {
  const ageMs = Date.now() - stampMs;
  const likely = ageMs >= 0 && ageMs <= headerMs + 60_000; // not NaN
  return performance.now() + headerMs - (likely ? ageMs : 0);
}

/** What `setTimeout` can wait; asked for more, it waits 1 ms. */
const longestMs = 2 ** 31 - 1;

/** Makes a call in what is left of the caller's time. */
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
  // NaN fails every comparison.
  const enough = leftMs > 0 && leftMs >= usualMs && reserveMs >= 0;
  if (!enough)
    throw new DeadlineExceeded(`${leftMs} ms left, ${usualMs} ms needed`);

  const late = new DeadlineExceeded(`no answer within ${leftMs} ms`);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(late), leftMs);
  const signal = AbortSignal.any([caller.signal, limit.signal]);
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
  });
  signal.addEventListener("abort", stop);
  try {
    const reply = await Promise.race([
      stopped,
      (async () => call(leftMs, signal))(),
    ]);
    // A busy event loop delivers a late reply before it runs the timer.
    if (performance.now() - startMs > leftMs) throw late;
    return reply;
  } finally {
    clearTimeout(timer);
    // A combined signal that is listened to is never collected.
    signal.removeEventListener("abort", stop);
  }
}
// #endregion
