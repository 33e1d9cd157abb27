// #region outlast
/** So that the balancer closes first. Not for the open net. */
export function outlast(balancerIdleMs: number, marginMs = 10_000) {
  // Not seconds, nor what Node reads as no timer.
  const sane = (ms: number) =>
    Number.isFinite(ms) && ms >= 1_000 && ms <= 36_000_000;
  if (!(sane(balancerIdleMs) && sane(marginMs)))
    throw new RangeError("Both in ms, not in seconds");
  return {
    keepAliveTimeout: balancerIdleMs + marginMs,
    headersTimeout: balancerIdleMs + marginMs,
    // May not be shorter than the one for headers.
    requestTimeout: Math.max(300_000, balancerIdleMs + marginMs),
  };
}
// #endregion
