// #region crowd
/** The fewest visits that chance brings less than `perYear` times a year. */
export function crowdThreshold(
  usualPerHour: number,
  windowMinutes: number,
  perYear = 1,
): number {
  const expected = (usualPerHour * windowMinutes) / 60;
  const allowed = perYear / ((365 * 24 * 60) / windowMinutes);
  // Beyond these the sum loses digits, or never ends; NaN fails them too.
  if (!(expected >= 0 && expected <= 500 && allowed >= 1e-12 && allowed < 1)) {
    throw new RangeError(
      "no threshold for this traffic, window and number of false alarms",
    );
  }
  let term = Math.exp(-expected); // The chance of exactly `visits`.
  let below = 0;
  for (let visits = 0; ; visits++) {
    if (1 - below < allowed) return visits;
    below += term;
    term *= expected / (visits + 1);
  }
}
// #endregion
