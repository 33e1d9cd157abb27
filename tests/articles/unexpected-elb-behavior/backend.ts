// #region outlast
/** Timers with which the balancer closes first. Not for the open internet. */
export function outlast(balancerIdleMs: number, marginMs = 10_000) {
  // Else it is seconds taken for ms, or what Node reads as no timer.
  const sane = (ms: number) =>
    Number.isFinite(ms) && ms >= 1_000 && ms <= 36_000_000;
  if (!(sane(balancerIdleMs) && sane(marginMs)))
    throw new RangeError("Both in ms, not in seconds");
  return {
    keepAliveTimeout: balancerIdleMs + marginMs, // after a response
    headersTimeout: balancerIdleMs + marginMs, // before the first byte
    // May not be shorter than the one for headers.
    requestTimeout: Math.max(300_000, balancerIdleMs + marginMs),
  };
}
// #endregion
