// #region correlate
/** One switch flipped at one minute of the log; all were on before. */
export interface Change {
  readonly minute: number;
  readonly name: string;
  readonly off: boolean;
}

const sum = (xs: readonly number[]) => xs.reduce((total, x) => total + x, 0);

/**
 * How closely errors follow each switch, from -1 (fell whenever off) to 1.
 * `rates`: one reading a minute. `window`: after it a change shows fully.
 */
export function suspicion(
  log: readonly Change[],
  rates: readonly number[],
  window: number,
) {
  if (
    rates.length === 0 ||
    !rates.every(Number.isFinite) ||
    !Number.isInteger(window) ||
    window < 1
  )
    throw new RangeError(
      "Readings, all numbers, and a window in whole minutes",
    );
  if (!log.every(({ minute }) => minute >= 0 && minute < rates.length))
    throw new RangeError("A change outside the readings");
  const inOrder = log.toSorted((a, b) => a.minute - b.minute);
  const scoreOf = (name: string) => {
    const own = inOrder.filter((change) => change.name === name);
    const off = rates.map((_, m) =>
      Number(own.findLast(({ minute }) => minute <= m)?.off ?? false),
    );
    return correlation(
      off.map((_, m) => sum(off.slice(Math.max(0, m - window), m)) / window),
      rates,
    );
  };
  return new Map(log.map(({ name }) => [name, scoreOf(name)]));
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [sum(xs) / xs.length, sum(ys) / ys.length];
  const dx = xs.map((x) => x - meanX);
  const dy = ys.map((y) => y - meanY);
  const size = Math.sqrt(sum(dx.map((x) => x * x)) * sum(dy.map((y) => y * y)));
  return size === 0 ? 0 : sum(dx.map((x, i) => x * (dy[i] ?? 0))) / size;
}
// #endregion
