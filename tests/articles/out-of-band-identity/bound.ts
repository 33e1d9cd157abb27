import { createHmac } from "node:crypto";
import { stepAt, truncate } from "./totp.ts";

// #region bound
export interface Request {
  readonly from: string;
  readonly to: string;
  /** What shall be done, word for word. */
  readonly action: string;
}

/** Eight digits for this request, in this direction, in this half minute. */
export function codeFor(key: Buffer, { from, to, action }: Request, timeMs: number): string {
  const said = JSON.stringify([stepAt(timeMs), from, to, action]);
  return truncate(createHmac("sha256", key).update(said).digest(), 8);
}
// #endregion
