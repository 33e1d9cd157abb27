// #region totp
import { createHmac } from "node:crypto";

/** Cuts a MAC down to a few digits that a person can read aloud (RFC 4226, section 5.3). */
export function truncate(mac: Buffer, digits: number): string {
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The number of half minutes since 1970, which both clocks agree on closely enough. */
export function stepAt(timeMs: number): number {
  return Math.floor(timeMs / 30_000);
}

/** The code that everybody who holds `key` can compute for one step (RFC 6238). */
export function totp(key: Buffer, step: number, digits = 6): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(step));
  return truncate(createHmac("sha1", key).update(message).digest(), digits);
}
// #endregion

// #region accept
/**
 * The step that `code` proves, or undefined. A step counts once: the caller stores the answer
 * and passes it as `lastStep` the next time, so that a code heard on a call can't be said again.
 */
export function accept(
  key: Buffer,
  code: string,
  timeMs: number,
  lastStep: number,
): number | undefined {
  const now = stepAt(timeMs);
  return [now, now - 1].find((step) => step > lastStep && totp(key, step) === code);
}
// #endregion
