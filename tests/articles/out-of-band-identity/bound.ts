import { createHmac } from "node:crypto";

// #region bound
export interface Request {
  readonly from: string;
  readonly to: string;
  /** What to do, in the words of the call. */
  readonly action: string;
}

/** Cuts a MAC down to digits to be read aloud (RFC 4226, section 5.3). */
export function truncate(mac: Buffer, digits: number): string {
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** Words as they are heard. The ear may miss a sign, so none is let in. */
function heard(words: string): string {
  const said = words.normalize("NFC").toLowerCase().trim();
  if (!/^[\p{L}\p{M}\p{Nd}\s]+$/u.test(said))
    throw new RangeError("letters, digits and spaces: put signs into words");
  return said.replaceAll(/\s+/g, " ");
}

/** Eight digits for this request, in this direction, in these five minutes. */
export function codeFor(key: Buffer, request: Request, window: number): string {
  if (key.length < 16) throw new RangeError("a key has 128 bits or more");
  if (!Number.isSafeInteger(window)) throw new RangeError("no clock, no code");
  const [from, to, action] = [request.from, request.to, request.action].map(
    heard,
  );
  if (from === to) throw new RangeError("nobody asks themselves");
  const said = JSON.stringify([window, from, to, action]);
  return truncate(createHmac("sha256", key).update(said).digest(), 8);
}

export const windowAt = (timeMs: number) => Math.floor(timeMs / 300_000);

/** Checks what `them` asks of `me`: in this window or the last, and once. */
export function requestListener(key: Buffer, them: string, me: string) {
  const spent = new Set<string>();
  return (request: Request, digits: string, timeMs: number): boolean => {
    if (heard(request.from) !== heard(them) || heard(request.to) !== heard(me))
      return false;
    const code = digits.replaceAll(/[\s-]/g, "");
    const now = windowAt(timeMs);
    const good = [now, now - 1].some(
      (window) => codeFor(key, request, window) === code,
    );
    if (!good || spent.has(code)) return false;
    spent.add(code);
    return true;
  };
}
// #endregion
