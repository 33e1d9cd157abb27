// #region runway
interface Sample {
  readonly day: number;
  readonly usedShare: number;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

/** Days from `today` until a line through the samples reaches `ceiling`. */
export function runwayDays(
  samples: readonly Sample[],
  ceiling: number,
  today: number,
): number {
  const series = samples.toSorted((a, b) => a.day - b.day);
  const lastDay = series.at(-1)?.day ?? Number.NaN;
  if (
    ![ceiling, ...series.map((s) => s.usedShare)].every(
      (share) => share >= 0 && share <= 1,
    )
  )
    throw new RangeError("Shares are from 0 to 1");
  if (!(today >= lastDay && today <= lastDay + 2))
    throw new RangeError("The last sample must be at most two days old");
  if (
    series.some((s, i) => s.usedShare < (series[i - 1]?.usedShare ?? 0) - 0.01)
  )
    throw new RangeError("Begin a new series after a purge or a delivery");
  const meanDay = mean(samples.map(({ day }) => day));
  const meanUsed = mean(samples.map(({ usedShare }) => usedShare));
  const covariance = mean(
    samples.map((s) => (s.day - meanDay) * (s.usedShare - meanUsed)),
  );
  const slope =
    covariance / mean(samples.map(({ day }) => (day - meanDay) ** 2));
  if (!Number.isFinite(slope))
    throw new RangeError("A line needs numbers from two days or more");
  if (samples.some((s) => s.day === lastDay && s.usedShare >= ceiling))
    return 0;
  const full = meanDay + (ceiling - meanUsed) / slope;
  return slope > 0 ? Math.max(0, full - today) : Number.POSITIVE_INFINITY;
}
// #endregion
