// #region path
export interface Task {
  readonly days: number;
  readonly after: readonly string[];
}

/** Tasks in an order in which each stands behind those that it waits for. */
export type Plan = ReadonlyMap<string, Task>;

/** The day on which each task ends if it starts as soon as it may. */
export function earliestEnds(plan: Plan): Map<string, number> {
  const ends = new Map<string, number>();
  for (const [name, { days, after }] of plan) {
    const missing = after.filter((other) => !ends.has(other));
    if (missing.length > 0)
      throw new RangeError(
        `${name} waits for ${missing}, not planned before it`,
      );
    if (!(Number.isFinite(days) && days >= 0))
      throw new RangeError(`${name}: ${days} days`);
    ends.set(
      name,
      days + Math.max(0, ...after.map((other) => ends.get(other) ?? 0)),
    );
  }
  return ends;
}

/** Days that each task may slip and the deadline holds; below 0 if late. */
export function slack(plan: Plan, deadline: number): Map<string, number> {
  if (!Number.isFinite(deadline)) throw new RangeError(`Deadline: ${deadline}`);
  const ends = earliestEnds(plan);
  const latest = new Map<string, number>();
  for (const [name, { days, after }] of [...plan].reverse()) {
    const latestEnd = latest.get(name) ?? deadline;
    for (const other of after)
      latest.set(
        other,
        Math.min(latest.get(other) ?? deadline, latestEnd - days),
      );
    latest.set(name, latestEnd);
  }
  return new Map(
    [...ends].map(([name, end]) => [
      name,
      (latest.get(name) ?? deadline) - end,
    ]),
  );
}
// #endregion
