export interface Reply {
  readonly status: number;
  readonly body: string;
}

export interface Attempt {
  readonly payload: string;
  readonly startedMs: number;
  readonly reply?: Reply;
}

// #region once
/** A 5xx decides nothing, nor does a reply that says "later": the attempt stays open. */
const decides = ({ status }: Reply) => status < 500 && ![408, 409, 425, 429].includes(status);

/** Each call is a transaction of its own, committed when its promise resolves. */
export interface Attempts {
  /**
   * Writes the attempt if its id is new, or if the one there has the same payload, no reply, and
   * began before `expiredMs`: one `INSERT … ON CONFLICT … DO UPDATE … WHERE`. Else answers that one.
   */
  claim(id: string, attempt: Attempt, expiredMs: number): Promise<Attempt | undefined>;
  /** Keeps the first reply. */
  finish(id: string, reply: Reply): Promise<void>;
}

/** `perform` hands `id` on to whoever has the effect, and they act once for each id. */
export function onceFor(
  attempts: Attempts,
  perform: (id: string, payload: string) => Promise<Reply>,
  leaseMs = 60_000,
) {
  return async (account: string, key: string, payload: string, nowMs: number): Promise<Reply> => {
    if (!/^[\w-]{16,255}$/.test(key))
      return { status: 400, body: "a key has 16 to 255 characters" };
    const id = JSON.stringify([account, key]);
    const other = await attempts.claim(id, { payload, startedMs: nowMs }, nowMs - leaseMs);
    if (other && other.payload !== payload) return { status: 422, body: "key used before" };
    if (other) return other.reply ?? { status: 409, body: "still working on it" };
    // The first attempt, or one whose worker seems to be gone: doing it again is safe by `id`.
    const reply = await perform(id, payload);
    if (decides(reply)) await attempts.finish(id, reply);
    return reply;
  };
}
// #endregion
