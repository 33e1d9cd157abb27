// #region runway
interface Sample {
  readonly day: number;
  readonly usedShare: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Days after the last sample until a straight line through all of them reaches the ceiling. */
export function runwayDays(samples: readonly Sample[], ceiling: number): number {
  const meanDay = mean(samples.map(({ day }) => day));
  const meanUsed = mean(samples.map(({ usedShare }) => usedShare));
  const covariance = mean(samples.map((s) => (s.day - meanDay) * (s.usedShare - meanUsed)));
  const slope = covariance / mean(samples.map(({ day }) => (day - meanDay) ** 2));
  if (!Number.isFinite(slope)) throw new RangeError("A line needs numbers from two days or more");
  const lastDay = Math.max(...samples.map(({ day }) => day));
  if (samples.some((s) => s.day === lastDay && s.usedShare >= ceiling)) return 0;
  const full = meanDay + (ceiling - meanUsed) / slope;
  return slope > 0 ? Math.max(0, full - lastDay) : Number.POSITIVE_INFINITY;
}

/** What is left to do. Whatever is not clearly fine is an alarm, a runway that is no number included. */
export function remedy(runway: number, leadTimeDays: number, marginDays: number) {
  if (runway > leadTimeDays + marginDays) return "keep watching";
  if (runway > leadTimeDays) return "order today";
  return "reclaim or shed demand";
}
// #endregion
