// #region crowd
/** The fewest visits in one window that chance alone brings less than `perYear` times a year. */
export function crowdThreshold(usualPerHour: number, windowMinutes: number, perYear = 1): number {
  const expected = (usualPerHour * windowMinutes) / 60;
  const allowed = perYear / ((365 * 24 * 60) / windowMinutes);
  let term = Math.exp(-expected); // the Poisson chance of exactly `visits` visits
  let below = 0;
  for (let visits = 0; ; visits++) {
    if (1 - below < allowed) return visits;
    below += term;
    term *= expected / (visits + 1);
  }
}
// #endregion
