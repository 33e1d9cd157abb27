// #region heartbeat
/** Tries the product from outside: a stamp, or nothing. `open`: an incident. */
export async function confirm(
  works: () => Promise<boolean>,
  nowMs: number,
  told: () => { news: string; open: boolean },
) {
  // The time is from before the check, the news from after it.
  const ok = await works().catch(() => false);
  return ok === true
    ? JSON.stringify({ ...told(), checkedAtMs: nowMs })
    : undefined;
}

/** The headline, from the stamp as fetched. Green is never the default. */
export function headline(
  text: string | undefined,
  nowMs: number,
  limitMs: number,
) {
  const stamp = parse(text);
  const ageMs = stamp ? nowMs - stamp.checkedAtMs : Number.NaN;
  const fresh = ageMs >= -60_000 && ageMs <= limitMs; // False for NaN.
  if (stamp && fresh) return { green: !stamp.open, words: stamp.news };
  const lastTold = stamp ? ` Last told: ${stamp.news}` : "";
  return {
    green: false,
    words: `Nobody can confirm that we are up.${lastTold}`,
  };
}
// #endregion

interface Stamp {
  readonly checkedAtMs: number;
  readonly news: string;
  readonly open: boolean;
}

function parse(text: string | undefined): Stamp | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (!("checkedAtMs" in value && "news" in value && "open" in value))
    return undefined;
  const { checkedAtMs, news, open } = value;
  return typeof checkedAtMs === "number" &&
    typeof news === "string" &&
    typeof open === "boolean"
    ? { checkedAtMs, news, open }
    : undefined;
}
