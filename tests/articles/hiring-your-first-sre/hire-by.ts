// #region hire-by
/** A number known roughly: the least and the most that you would bet on. */
export type Range = readonly [least: number, most: number];

export interface Team {
  /** Hours of manual work counted, and over how many working weeks. */
  readonly tallyHours: number;
  readonly tallyWeeks: number;
  /** Hours that one engineer has in a quarter. */
  readonly engineerHours: number;
  /** Growth of the manual work a quarter: 0.12 for 12%. */
  readonly growth: Range;
  /** Share of what is left that 100 hours of automation remove: 0.05 for 5%. */
  readonly removed: Range;
}

/** Hours of automation a quarter that cancel the growth and no more. */
export function hoursToHold(growth: number, removed: number): number {
  return Math.max(0, (-100 * Math.log1p(growth)) / Math.log1p(-removed));
}

/**
 * Quarters left for a hire never to be overrun, at worst and at best.
 * -Infinity: even one hired today is, if perhaps years later.
 */
export function quartersLeft(team: Team): Range {
  const { tallyHours, tallyWeeks, engineerHours, growth, removed } = team;
  if (
    ![tallyHours, tallyWeeks, engineerHours].every((x) => x > 0 && x < Infinity)
  ) {
    throw new RangeError("Count the hours first");
  }
  if (tallyWeeks > 12) throw new RangeError("Tally 12 working weeks at most");
  const toilHours = (tallyHours * 12) / tallyWeeks;
  const isRange = ([least, most]: Range, above: number) =>
    above < least && least <= most && most < 1;
  if (!isRange(growth, -1) || !isRange(removed, 0)) {
    throw new RangeError("Write 5% as 0.05, the smaller number first");
  }
  const left = (rate: number, share: number) => {
    const mostToil = engineerHours - hoursToHold(rate, share);
    if (toilHours > mostToil) return -Infinity;
    return rate > 0
      ? Math.log(mostToil / toilHours) / Math.log1p(rate)
      : Infinity;
  };
  return [left(growth[1], removed[0]), left(growth[0], removed[1])];
}
// #endregion
