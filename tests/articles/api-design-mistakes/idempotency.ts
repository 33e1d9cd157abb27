import { createHmac } from "node:crypto";

export interface Reply {
  readonly status: number;
  readonly body: string;
}

export type Request = readonly [method: string, path: string, body: string];

export interface Attempt {
  readonly fingerprint: string;
  readonly reply?: Reply;
}

// #region once
/** A 5xx decides nothing, nor does a reply that says "later". */
const decides = ({ status }: Reply) =>
  status < 500 && ![408, 409, 425, 429].includes(status);

/** Each call is its own transaction, committed when its promise resolves. */
export interface Attempts {
  /**
   * Writes an attempt that begins now, by the database's clock, if its id is
   * new, or if the one there has the same fingerprint, no reply, and began more
   * than `leaseMs` ago: one `INSERT … ON CONFLICT … DO UPDATE … WHERE`. Else
   * answers that one.
   */
  claim(
    id: string,
    fingerprint: string,
    leaseMs: number,
  ): Promise<Attempt | undefined>;
  /** Keeps the first reply, and answers it. */
  finish(id: string, reply: Reply): Promise<Reply>;
}

/** `perform` hands `id` to whoever has the effect: they act once for each. */
export function onceFor(
  attempts: Attempts,
  perform: (id: string, request: Request) => Promise<Reply>,
  secret: Buffer,
  leaseMs = 60_000,
) {
  return async (
    account: string,
    header: string,
    request: Request,
  ): Promise<Reply> => {
    const [, , key] = /^("?)([\w-]{16,255})\1$/.exec(header) ?? [];
    if (!key) return { status: 400, body: "a key has 16 to 255 characters" };
    const id = JSON.stringify([account, key]);
    const fingerprint = createHmac("sha256", secret)
      .update(JSON.stringify(request))
      .digest("hex");
    const other = await attempts.claim(id, fingerprint, leaseMs);
    if (other && other.fingerprint !== fingerprint)
      return { status: 422, body: "key used before" };
    if (other)
      return other.reply ?? { status: 409, body: "still working on it" };
    // The first attempt, or one whose worker seems gone: `id` makes it safe.
    const reply = await perform(id, request);
    return decides(reply) ? attempts.finish(id, reply) : reply;
  };
}
// #endregion
