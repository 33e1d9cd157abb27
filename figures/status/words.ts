/** A rate, as precise as it needs to be. */
export function rate(perS: number): string {
  return perS.toFixed(perS >= 10 ? 0 : perS >= 1 ? 1 : 2);
}

/** A rate of requests in words. */
export function perSecond(perS: number): string {
  return `${rate(perS)} requests/s`;
}

/** A length of time in the unit that a reader would use. */
export function duration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = seconds / 60;
  return `${Number.isInteger(minutes) ? minutes : minutes.toFixed(1)} min`;
}
