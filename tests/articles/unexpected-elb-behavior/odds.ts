// #region odds
/** The share of silences, exponential, that end inside the loss window. */
export function lostShare(
  timerS: number,
  roundTripS: number,
  meanSilenceS: number,
): number {
  if (!(timerS >= 0 && roundTripS >= 0 && meanSilenceS > 0))
    throw new RangeError("seconds");
  const lastsUntil = (s: number) => Math.exp(-s / meanSilenceS);
  return lastsUntil(timerS) - lastsUntil(timerS + roundTripS);
}
// #endregion
