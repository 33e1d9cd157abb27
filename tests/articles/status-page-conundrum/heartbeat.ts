import { type KeyObject, sign, verify } from "node:crypto";

// #region heartbeat
/** What the publisher writes beside the page every few minutes, even when there is no news. */
export interface Stamp {
  readonly saidAt: string; // ISO 8601, in UTC
  readonly news: string;
  readonly signature: string;
}

const bytesOf = (saidAt: string, news: string) => Buffer.from(JSON.stringify([saidAt, news]));

export function publish(saidAt: Date, news: string, privateKey: KeyObject): Stamp {
  const at = saidAt.toISOString();
  const signature = sign(null, bytesOf(at, news), privateKey).toString("base64");
  return { saidAt: at, news, signature };
}

/** What the page shows its reader, from the stamp that it could fetch, if any. */
export function headline(
  stamp: Stamp | undefined,
  now: Date,
  publicKey: KeyObject,
  maxAgeMs: number,
) {
  if (!stamp) return "We can't reach our publisher. Assume trouble.";
  const { saidAt, news, signature } = stamp;
  if (!verify(null, bytesOf(saidAt, news), publicKey, Buffer.from(signature, "base64"))) {
    return "This page has been altered. Don't rely on it.";
  }
  const ageMs = now.getTime() - Date.parse(saidAt);
  if (ageMs <= maxAgeMs) return news;
  return `Nobody has confirmed this for ${Math.floor(ageMs / 60_000)} minutes: ${news}`;
}
// #endregion
