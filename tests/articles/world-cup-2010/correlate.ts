/** One switch turned at one minute, as the incident's log has it. */
export interface Change {
  readonly minute: number;
  readonly name: string;
  readonly off: boolean;
}

/** For each minute, the share of the `window` minutes before it during which the switch was off. */
function offShare(log: readonly Change[], name: string, minutes: number, window: number): number[] {
  const own = log.filter((change) => change.name === name);
  const off = Array.from({ length: minutes }, (_, minute) =>
    Number(own.findLast((change) => change.minute <= minute)?.off ?? false),
  );
  return off.map((_, minute) => mean(off.slice(Math.max(0, minute - window), minute)));
}

// #region correlate
/**
 * How closely the error rate follows each switch, from -1 (fell whenever it was off) to 1.
 * `rates` has one reading a minute; `window` is the time after which a change shows fully.
 */
export function suspicion(
  log: readonly Change[],
  rates: readonly number[],
  window: number,
): Map<string, number> {
  const names = new Set(log.map(({ name }) => name));
  return new Map(
    [...names].map((name) => [name, correlation(offShare(log, name, rates.length, window), rates)]),
  );
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const dx = xs.map((x) => x - meanX);
  const dy = ys.map((y) => y - meanY);
  const size = Math.sqrt(dot(dx, dx) * dot(dy, dy));
  return size === 0 ? 0 : dot(dx, dy) / size;
}
// #endregion

const dot = (xs: readonly number[], ys: readonly number[]) =>
  xs.reduce((sum, x, i) => sum + x * (ys[i] ?? 0), 0);

const mean = (xs: readonly number[]) =>
  xs.length === 0 ? 0 : xs.reduce((sum, x) => sum + x, 0) / xs.length;
