// #region bisect
/** `helps` turns just these off, waits: is the rate below the cut? */
export interface Switchboard {
  helps(off: readonly string[]): Promise<boolean>;
  allOn(): Promise<void>;
}

/** The one switch that helps, found by halving, left off; else all are on. */
export async function findCause(names: readonly string[], board: Switchboard) {
  const all = [...new Set(names)];
  let suspects = all;
  let helped = false;
  let found: string | undefined;
  try {
    while (suspects.length > 1) {
      const half = suspects.slice(0, Math.ceil(suspects.length / 2));
      const rest = suspects.slice(half.length);
      const restHelps = suspects === all && (await board.helps(rest));
      helped = await board.helps(half);
      // If less load helps, either half does, and halving finds no cause.
      const told = suspects !== all || helped !== restHelps;
      suspects = told ? (helped ? half : rest) : [];
    }
    // Left over by elimination, it has not been seen to help: look again.
    if (suspects.length > 0 && (helped || (await board.helps(suspects))))
      found = suspects[0];
    return found;
  } finally {
    if (found === undefined) await board.allOn();
  }
}
// #endregion
