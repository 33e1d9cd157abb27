// #region odds
/** The share of silences, exponential with the given mean, that end inside the loss window. */
export function lostShare(timerS: number, roundTripS: number, meanSilenceS: number): number {
  const lastsUntil = (s: number) => Math.exp(-s / meanSilenceS);
  return lastsUntil(timerS) - lastsUntil(timerS + roundTripS);
}
// #endregion
