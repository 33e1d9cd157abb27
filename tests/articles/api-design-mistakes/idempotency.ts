export interface Reply {
  readonly status: number;
  readonly body: string;
}

// #region once
interface Attempt {
  readonly payload: string;
  reply?: Reply;
}

/** Performs a request once for each key, and answers every repetition with the first reply. */
export function onceFor(
  attempts: Map<string, Attempt>,
  perform: (payload: string) => Promise<Reply>,
) {
  return async (account: string, key: string, payload: string): Promise<Reply> => {
    const id = JSON.stringify([account, key]);
    const earlier = attempts.get(id);
    if (earlier && earlier.payload !== payload) return { status: 422, body: "key used before" };
    if (earlier?.reply) return earlier.reply;
    if (earlier) return { status: 409, body: "still working on it" };

    const attempt: Attempt = { payload };
    attempts.set(id, attempt); // Before the first await: a unique index does this in a database.
    attempt.reply = await perform(payload);
    return attempt.reply;
  };
}
// #endregion
