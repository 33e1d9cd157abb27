// #region removable
export interface Release {
  readonly deployedAtMs: number;
  /** Every file that this release may ask for, by its hashed name. */
  readonly files: readonly string[];
}

/** The published files that no release still in its grace period can ask for. Oldest release first. */
export function removable(releases: readonly Release[], nowMs: number, keepMs: number): string[] {
  const needed = new Set(
    releases
      .filter((_, i) => {
        const replacedAtMs = releases[i + 1]?.deployedAtMs ?? nowMs;
        return replacedAtMs + keepMs >= nowMs;
      })
      .flatMap((release) => release.files),
  );
  const published = new Set(releases.flatMap((release) => release.files));
  return [...published].filter((file) => !needed.has(file));
}
// #endregion
