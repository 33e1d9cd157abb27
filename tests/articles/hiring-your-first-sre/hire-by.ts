// #region hire-by
/** What a quarter looks like today, from tickets and calendars. */
export interface Quarter {
  readonly toilHours: number;
  /** Growth of that work a quarter, as a fraction: 0.12 for 12%. */
  readonly growth: number;
  /** Hours one engineer has in a quarter. */
  readonly engineerHours: number;
  /** Share of the remaining manual work that 100 hours of automation remove. */
  readonly removedPer100Hours: number;
}

/** The hours of automation a quarter that cancel the growth and no more. */
export function hoursToHold({ growth, removedPer100Hours }: Quarter): number {
  return (-100 * Math.log1p(growth)) / Math.log1p(-removedPer100Hours);
}

/** Quarters until a new hire would find too few free hours; negative if that has passed. */
export function quartersLeft(quarter: Quarter): number {
  const mostToil = quarter.engineerHours - hoursToHold(quarter);
  if (mostToil <= 0) return -Infinity; // no date is early enough for one person
  if (quarter.growth <= 0) return Infinity;
  return Math.log(mostToil / quarter.toilHours) / Math.log1p(quarter.growth);
}
// #endregion
