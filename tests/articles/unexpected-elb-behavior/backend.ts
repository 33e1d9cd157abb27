// #region outlast
/** Timers for a Node server that only a balancer can reach, so that the balancer closes first. */
export function outlast(balancerIdleMs: number, marginMs = 10_000) {
  // To Node 0 means no timer at all, and a negative margin would put the back end first again.
  if (!(balancerIdleMs > 0 && marginMs > 0)) throw new RangeError("both in ms, more than 0");
  return {
    keepAliveTimeout: balancerIdleMs + marginMs, // silence after a response; Node 20 to 26 ship 5 s
    headersTimeout: balancerIdleMs + marginMs, // silence before the first byte; they ship 60 s
    requestTimeout: Math.max(300_000, balancerIdleMs + marginMs), // may not be shorter than headers
  };
}
// #endregion
