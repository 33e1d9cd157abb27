// #region removable
export interface Release {
  readonly deployedAtMs: number;
  /** Every file that this release may ask for, by its hashed name. */
  readonly files: readonly string[];
}

/** Published files that no release in its grace period can ask for. */
export function removable(
  releases: readonly Release[],
  nowMs: number,
  keepMs: number,
): string[] {
  const times = [
    nowMs,
    keepMs,
    ...releases.map(({ deployedAtMs }) => deployedAtMs),
  ];
  const known = times.every((ms) => Number.isFinite(ms) && ms >= 0);
  const deploys = new Set(releases.map(({ deployedAtMs }) => deployedAtMs));
  if (!(known && deploys.size === releases.length))
    throw new RangeError("a time is missing or doubled: delete nothing");

  const oldestFirst = releases.toSorted(
    (a, b) => a.deployedAtMs - b.deployedAtMs,
  );
  const needed = new Set(
    oldestFirst
      .filter((_, i) => {
        const next = oldestFirst[i + 1];
        return next === undefined || next.deployedAtMs + keepMs >= nowMs;
      })
      .flatMap((release) => release.files),
  );
  const published = new Set(releases.flatMap((release) => release.files));
  return [...published].filter((file) => !needed.has(file));
}
// #endregion
