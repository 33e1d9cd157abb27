// #region totp
import { createHmac } from "node:crypto";

/** Cuts a MAC down to digits to be read aloud (RFC 4226, section 5.3). */
export function truncate(mac: Buffer, digits: number): string {
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** Half minutes since 1970, on which both clocks agree well enough. */
export function stepAt(timeMs: number): number {
  return Math.floor(timeMs / 30_000);
}

/** The code that whoever holds `key` has for one step (RFC 6238). */
export function totp(key: Buffer, step: number, digits = 6): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(step));
  return truncate(createHmac("sha1", key).update(message).digest(), digits);
}
// #endregion

// #region accept
/** Checks what a colleague reads aloud. `mine` is the key of your own codes. */
export function listener(theirs: Buffer, mine: Buffer) {
  if (theirs.equals(mine))
    throw new Error("one key for both: your own code would be accepted");
  if (theirs.length < 16) throw new Error("a key has 128 bits or more");
  let lastStep = -1;

  return (heard: string, timeMs: number): boolean => {
    const code = heard.replaceAll(/[\s-]/g, ""); // "287 082", as read.
    const now = stepAt(timeMs);
    const steps = [now - 1, now, now + 1].filter((step) => step > lastStep);
    const step = steps.find((step) => totp(theirs, step) === code);
    if (step === undefined) return false;
    lastStep = step; // A code counts once, and none before it counts after it.
    return true;
  };
}
// #endregion
