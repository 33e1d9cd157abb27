import { createHmac, randomUUID } from "node:crypto";

export interface Reply {
  readonly status: number;
  readonly body: string;
}

export interface Attempt {
  readonly fingerprint: string;
  readonly reply?: Reply;
}

// #region once
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** A 5xx decides nothing, nor does a reply that says "later". */
const decides = ({ status }: Reply) =>
  status < 500 && ![408, 409, 425, 429].includes(status);

/** Each call is its own transaction, committed when its promise resolves. */
export interface Attempts {
  /** Writes the attempt, or takes over one that may be tried again. Else answers the one there. */
  claim(
    id: string,
    fingerprint: string,
    claimant: string,
    leaseMs: number,
    retryMs: number,
  ): Promise<Attempt | undefined>;
  /** Ends the lease, if this claimant still has it and there's no reply. */
  release(id: string, claimant: string): Promise<void>;
  /** Keeps the first reply, and answers it. */
  finish(id: string, reply: Reply): Promise<Reply>;
}

/**
 * `perform` hands `id` to whoever has the effect: they act once for each
 * that they remember, which must be for longer than `retryMs` plus `leaseMs`.
 */
export function onceFor(
  attempts: Attempts,
  perform: (id: string, call: Call) => Promise<Reply>,
  secret: Buffer,
  leaseMs = 60_000,
  retryMs = 23 * 3_600_000,
) {
  return async (
    account: string,
    header: string,
    { method, path, body }: Call,
  ): Promise<Reply> => {
    const [, , key] = /^("?)([\w-]{16,200})\1$/.exec(header) ?? [];
    if (!key) return { status: 400, body: "a key is 16 to 200 of A-Za-z0-9_-" };
    const id = JSON.stringify([account, key]);
    const fingerprint = createHmac("sha256", secret)
      .update(JSON.stringify([method, path, body]))
      .digest("hex");
    const claimant = randomUUID();
    const other = await attempts.claim(
      id,
      fingerprint,
      claimant,
      leaseMs,
      retryMs,
    );
    if (other && other.fingerprint !== fingerprint)
      return { status: 422, body: "key used before" };
    if (other)
      return other.reply ?? { status: 409, body: "still working on it" };
    // The first attempt, or one whose worker seems gone: `id` makes it safe.
    let decided = false;
    try {
      const reply = await perform(id, { method, path, body });
      decided = decides(reply);
      return decided ? await attempts.finish(id, reply) : reply;
    } finally {
      if (!decided) await attempts.release(id, claimant);
    }
  };
}
// #endregion
