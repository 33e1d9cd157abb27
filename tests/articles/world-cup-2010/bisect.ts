// #region bisect
/**
 * Finds the one switch that lowers the error rate when it is off, halving the suspects with each test.
 * `helps` turns exactly these switches off and all others on, waits until a change shows, and compares.
 */
export async function findCause(
  switches: readonly string[],
  helps: (off: readonly string[]) => Promise<boolean>,
): Promise<string | undefined> {
  let suspects = switches;
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    suspects = (await helps(half)) ? half : suspects.slice(half.length);
  }
  // The last suspect may be left over by elimination alone: look once more.
  return (await helps(suspects)) ? suspects[0] : undefined;
}
// #endregion
