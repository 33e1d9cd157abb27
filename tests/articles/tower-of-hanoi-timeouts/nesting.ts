// #region nesting
/** One service in a chain, as its configuration describes the calls that it makes. */
interface Hop {
  readonly name: string;
  /** How long its own caller is promised that it takes at most, queueing included. */
  readonly promisesMs: number;
  /** The call that it makes in turn, if any. */
  readonly calls?: { to: Hop; timeoutMs: number; attempts: number; pauseMs: number };
}

/** Every place in the chain where work could go on after the one who asked for it has left. */
export function faults({ name, promisesMs, calls }: Hop): string[] {
  if (!calls) return [];
  const { to, timeoutMs, attempts, pauseMs } = calls;
  const worstMs = attempts * timeoutMs + (attempts - 1) * pauseMs;
  return [
    ...(worstMs > promisesMs
      ? [`${name} promises ${promisesMs} ms and may spend ${worstMs} ms on ${to.name}`]
      : []),
    ...(to.promisesMs > timeoutMs
      ? [`${to.name} may take ${to.promisesMs} ms, ${name} waits ${timeoutMs} ms`]
      : []),
    ...faults(to),
  ];
}
// #endregion

export type { Hop };
