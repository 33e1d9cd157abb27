// #region outlast
/** Timers for a Node server that only a balancer can reach, so that the balancer closes first. */
export function outlast(balancerIdleMs: number, marginMs = 10_000) {
  // Anything else is seconds taken for ms, or a number that Node reads as no timer, or can't take.
  const sane = (ms: number) => Number.isFinite(ms) && ms >= 1_000 && ms <= 36_000_000;
  if (!(sane(balancerIdleMs) && sane(marginMs))) throw new RangeError("Both in ms, not in seconds");
  return {
    keepAliveTimeout: balancerIdleMs + marginMs, // silence after a response; Node 20 to 26 ship 5 s
    headersTimeout: balancerIdleMs + marginMs, // silence before the first byte; they ship 60 s
    requestTimeout: Math.max(300_000, balancerIdleMs + marginMs), // may not be shorter than headers
  };
}
// #endregion
