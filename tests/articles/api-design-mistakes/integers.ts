// #region parse
const a: unknown = JSON.parse('{"id": 9007199254740992, "id_str": "9007199254740992"}');
const b: unknown = JSON.parse('{"id": 9007199254740993, "id_str": "9007199254740993"}');

/** What a client makes of two different objects. */
export const parsed = [a, b];
// [{ id: 9007199254740992, id_str: "9007199254740992" },
//  { id: 9007199254740992, id_str: "9007199254740993" }]
// #endregion

/** True if a double holds this integer exactly. */
export function survives(integer: bigint): boolean {
  return BigInt(Number(integer)) === integer;
}
