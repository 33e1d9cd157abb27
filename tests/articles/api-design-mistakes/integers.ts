// #region parse
const sent = "9007199254740993";
const read: unknown = JSON.parse(sent);
// 9007199254740992
// #endregion

/** The id as it was sent, and what a client makes of it. */
export const parsed = [sent, read];

/** True if a double holds this integer exactly. */
export function survives(integer: bigint): boolean {
  return BigInt(Number(integer)) === integer;
}
