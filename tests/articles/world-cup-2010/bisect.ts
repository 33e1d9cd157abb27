// #region bisect
/** What the search does to the system: `helps` turns just these switches off, waits, and compares. */
export interface Switchboard {
  helps(off: readonly string[]): Promise<boolean>;
  allOn(): Promise<void>;
}

/** The one switch that lowers the error rate, found by halving and left off; without one, all are on. */
export async function findCause(names: readonly string[], board: Switchboard) {
  let suspects = [...new Set(names)];
  let helped = false;
  let found: string | undefined;
  try {
    while (suspects.length > 1) {
      const half = suspects.slice(0, Math.ceil(suspects.length / 2));
      helped = await board.helps(half);
      suspects = helped ? half : suspects.slice(half.length);
    }
    // A suspect left over by elimination alone has not been seen to help: look once more.
    if (suspects.length > 0 && (helped || (await board.helps(suspects)))) found = suspects[0];
  } finally {
    if (found === undefined) await board.allOn();
  }
  return found;
}
// #endregion
