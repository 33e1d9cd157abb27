// #region heartbeat
/** After a try from outside: a stamp, or nothing. */
export async function confirm(
  works: () => Promise<boolean>,
  nowMs: number, // from before the try
) {
  const ok = await works().catch(() => false);
  return ok === true ? JSON.stringify({ checkedAtMs: nowMs }) : undefined;
}

/** The headline, from the two files as fetched. */
export function headline(
  posted: string | undefined,
  stamped: string | undefined,
  nowMs: number,
  limitMs: number,
) {
  const post = parsePost(posted);
  if (post?.open) return { green: false, words: post.news }; // needs no probe
  const ageMs = nowMs - parseStamp(stamped);
  const fresh = ageMs >= -60_000 && ageMs <= limitMs; // not NaN
  return post && fresh
    ? { green: true, words: post.news }
    : { green: false, words: "Nobody can confirm that we are up." };
}

function parsePost(text?: string) {
  const { news, open } = fields(text);
  return typeof news === "string" && typeof open === "boolean"
    ? { news, open }
    : undefined;
}

/** When the probe saw the product work, or NaN. */
function parseStamp(text?: string) {
  const { checkedAtMs } = fields(text);
  return typeof checkedAtMs === "number" ? checkedAtMs : Number.NaN;
}

/** The fields of a JSON object; none if it's anything else. */
function fields(text = ""): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? { ...value } : {};
  } catch {
    return {};
  }
}
// #endregion
