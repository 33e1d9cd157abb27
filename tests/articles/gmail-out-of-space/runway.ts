// #region runway
interface Sample {
  readonly day: number;
  readonly used: number;
  readonly capacity: number;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

/** What a straight line through the samples gains in a day. */
function slopeOf(samples: readonly Sample[]): number {
  const middle = mean(samples.map(({ day }) => day));
  return (
    mean(samples.map((s) => (s.day - middle) * s.used)) /
    mean(samples.map((s) => (s.day - middle) ** 2))
  );
}

/** Days from `today` until a share of the capacity, `ceiling`, is used. */
export function runwayDays(
  samples: readonly Sample[],
  ceiling: number,
  today: number,
): number {
  const series = samples.toSorted((a, b) => a.day - b.day);
  const fits = ({ used, capacity }: Sample) =>
    used >= 0 && used <= capacity && Number.isFinite(capacity);
  if (!(series.every(fits) && ceiling >= 0 && ceiling <= 1))
    throw new RangeError("More is used than fits, or the ceiling is no share");
  const lastDay = series.at(-1)?.day ?? Number.NaN;
  if (!(today >= lastDay && today <= lastDay + 2))
    throw new RangeError("The last sample must be at most two days old");
  const highest = (count: number) =>
    Math.max(...series.slice(0, count).map(({ used }) => used));
  if (series.some((s, i) => s.used < highest(i) - s.capacity / 100))
    throw new RangeError("Begin a new series once space has come back");
  const lastWeek = series.filter(({ day }) => day > lastDay - 7);
  const slope = Math.max(slopeOf(series), slopeOf(lastWeek));
  if (!Number.isFinite(slope))
    throw new RangeError("A line needs two days or more of the last week");
  const atEnd = series.filter(({ day }) => day === lastDay);
  const left = Math.min(...atEnd.map((s) => ceiling * s.capacity - s.used));
  if (left <= 0) return 0;
  return slope > 0
    ? Math.max(0, lastDay + left / slope - today)
    : Number.POSITIVE_INFINITY;
}
// #endregion
