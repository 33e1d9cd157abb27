// #region runway
interface Sample {
  readonly day: number;
  readonly usedShare: number;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

/** What a straight line through the samples gains in a day. */
function slopeOf(samples: readonly Sample[]): number {
  const middle = mean(samples.map(({ day }) => day));
  return (
    mean(samples.map((s) => (s.day - middle) * s.usedShare)) /
    mean(samples.map((s) => (s.day - middle) ** 2))
  );
}

/** Days from `today` until the newest reading gets to `ceiling`. */
export function runwayDays(
  samples: readonly Sample[],
  ceiling: number,
  today: number,
): number {
  const series = samples.toSorted((a, b) => a.day - b.day);
  const shares = series.map(({ usedShare }) => usedShare);
  if (![ceiling, ...shares].every((share) => share >= 0 && share <= 1))
    throw new RangeError("Shares are from 0 to 1");
  const lastDay = series.at(-1)?.day ?? Number.NaN;
  if (!(today >= lastDay && today <= lastDay + 2))
    throw new RangeError("The last sample must be at most two days old");
  if (shares.some((s, i) => s < Math.max(...shares.slice(0, i)) - 0.01))
    throw new RangeError("Begin a new series once space has come back");
  const lastWeek = series.filter(({ day }) => day > lastDay - 7);
  const slope = Math.max(slopeOf(series), slopeOf(lastWeek));
  if (!Number.isFinite(slope))
    throw new RangeError("A line needs two days or more of the last week");
  const atEnd = series.filter(({ day }) => day === lastDay);
  const left = ceiling - Math.max(...atEnd.map((s) => s.usedShare));
  if (left <= 0) return 0;
  return slope > 0
    ? Math.max(0, lastDay + left / slope - today)
    : Number.POSITIVE_INFINITY;
}
// #endregion
