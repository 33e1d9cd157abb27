// #region nesting
interface Hop {
  readonly name: string;
  /** The longest wait before any clock here starts: places / workers * hold. */
  readonly queueMs: number;
  /** The longest that its own work takes. */
  readonly workMs: number;
  readonly calls: readonly {
    to: Hop;
    timeoutMs: number;
    attempts: number;
    pauseMs: number;
  }[];
}

/** How long a request is with the service at most: the width of its disk. */
export function worstMs({ queueMs, workMs, calls }: Hop): number {
  return calls.reduce(
    (sum, { to, timeoutMs, attempts, pauseMs }) =>
      sum +
      attempts * Math.min(timeoutMs, worstMs(to)) +
      (attempts - 1) * pauseMs,
    queueMs + workMs,
  );
}

/** Every call whose work can go on after the one who asked for it has left. */
export function overruns({ name, queueMs, workMs, calls }: Hop): string[] {
  // NaN fails every comparison; a timeout of 0 usually means "none".
  const sound = calls.every(
    (c) => c.timeoutMs > 0 && c.attempts >= 1 && c.pauseMs >= 0,
  );
  if (!(sound && queueMs >= 0 && workMs >= 0))
    return [`${name}: a time or count is missing`];
  return calls.flatMap(({ to, timeoutMs }) => {
    const ms = worstMs(to);
    const own =
      ms <= timeoutMs
        ? []
        : [`${to.name} can take ${ms} ms, ${name} waits ${timeoutMs}`];
    return [...own, ...overruns(to)];
  });
}
// #endregion

export type { Hop };
