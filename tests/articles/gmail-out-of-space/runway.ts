// #region runway
interface Sample {
  readonly day: number;
  readonly usedShare: number;
}

/** Days after the last sample until a straight line through all of them reaches the ceiling. */
export function runwayDays(samples: readonly Sample[], ceiling: number): number {
  const meanDay = mean(samples.map(({ day }) => day));
  const meanUsed = mean(samples.map(({ usedShare }) => usedShare));
  const covariance = mean(samples.map((s) => (s.day - meanDay) * (s.usedShare - meanUsed)));
  const slope = covariance / mean(samples.map(({ day }) => (day - meanDay) ** 2));
  const lastDay = Math.max(...samples.map(({ day }) => day));
  const full = meanDay + (ceiling - meanUsed) / slope;
  return slope > 0 ? Math.max(0, full - lastDay) : Number.POSITIVE_INFINITY;
}

/** What is left to do: machines ordered today count only if they arrive before the runway ends. */
export function remedy(runwayDays: number, leadTimeDays: number, marginDays: number) {
  if (runwayDays <= leadTimeDays) return "reclaim or shed demand";
  if (runwayDays <= leadTimeDays + marginDays) return "order today";
  return "keep watching";
}
// #endregion

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
