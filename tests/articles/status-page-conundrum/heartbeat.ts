// #region heartbeat
/** Tries the product from outside: a stamp for its own file, or nothing. */
export async function confirm(works: () => Promise<boolean>, nowMs: number) {
  const ok = await works().catch(() => false); // The time is from before it.
  return ok === true ? JSON.stringify({ checkedAtMs: nowMs }) : undefined;
}

/** The headline, from a person's post and the probe's stamp, as fetched. */
export function headline(
  posted: string | undefined,
  stamped: string | undefined,
  nowMs: number,
  limitMs: number,
) {
  const post = parsePost(posted);
  if (post?.open) return { green: false, words: post.news }; // needs no probe
  const ageMs = nowMs - parseStamp(stamped);
  const fresh = ageMs >= -60_000 && ageMs <= limitMs; // False for NaN.
  return post && fresh
    ? { green: true, words: post.news }
    : { green: false, words: "Nobody can confirm that we are up." };
}
// #endregion

interface Post {
  readonly news: string;
  readonly open: boolean;
}

function parsePost(text: string | undefined): Post | undefined {
  const value = parse(text);
  if (typeof value !== "object" || value === null) return undefined;
  if (!("news" in value && "open" in value)) return undefined;
  const { news, open } = value;
  return typeof news === "string" && typeof open === "boolean"
    ? { news, open }
    : undefined;
}

/** When the probe last saw the product work; NaN if the stamp doesn't say. */
function parseStamp(text: string | undefined): number {
  const value = parse(text);
  if (typeof value !== "object" || value === null || !("checkedAtMs" in value))
    return Number.NaN;
  return typeof value.checkedAtMs === "number" ? value.checkedAtMs : Number.NaN;
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
