// #region nesting
/** One service, as its configuration describes it. */
interface Hop {
  readonly name: string;
  /** The longest that a request can wait before any clock of this service starts. */
  readonly queueMs: number;
  /** The longest that its own work takes, calls not counted. */
  readonly workMs: number;
  /** The calls that it makes, one after another. */
  readonly calls: readonly Call[];
}

interface Call {
  readonly to: Hop;
  readonly timeoutMs: number;
  readonly attempts: number;
  readonly pauseMs: number;
}

/** How long a request can be with the service at most: the width of its disk. */
export function worstMs({ queueMs, workMs, calls }: Hop): number {
  const spent = calls.map(({ to, timeoutMs, attempts, pauseMs }) => {
    return attempts * Math.min(timeoutMs, worstMs(to)) + (attempts - 1) * pauseMs;
  });
  return spent.reduce((sum, ms) => sum + ms, queueMs + workMs);
}

/** Every call whose work can go on after the one who asked for it has left. */
export function overruns({ name, queueMs, workMs, calls }: Hop): string[] {
  const numbers = [queueMs, workMs, ...calls.flatMap((c) => [c.timeoutMs, c.attempts, c.pauseMs])];
  // A timeout of 0 means "none" in most configuration files, so it is no number either.
  if (!numbers.every((n) => n >= 0) || !calls.every((c) => c.timeoutMs > 0 && c.attempts >= 1)) {
    return [`${name}: not every time and count is a number`];
  }
  return calls.flatMap(({ to, timeoutMs }) => {
    const ms = worstMs(to);
    const own = ms <= timeoutMs ? [] : [`${to.name} can take ${ms} ms, ${name} waits ${timeoutMs}`];
    return [...own, ...overruns(to)];
  });
}
// #endregion

export type { Hop };
