import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { type Attempt, type Attempts, type Call, onceFor, type Reply } from "./idempotency.ts";

const k1 = "k1-0123456789abcdef";
const secret = Buffer.alloc(32, 7);
const charge = (body: string): Call => ({ method: "POST", path: "/charges", body });

const hour = 3_600_000;

/** A table with a unique key and a card network that charges once for each id and day; both answer late, or, for `undefined`, never. */
function bank(
  answer: (attempt: number) => Reply | Error | undefined = () => ({ status: 201, body: "charged" }),
  retryMs?: number,
) {
  const rows = new Map<
    string,
    Attempt & { readonly began: number; readonly leased: number; readonly claimant: string }
  >();
  let nowMs = Date.UTC(2026, 10, 28);
  const attempts: Attempts = {
    async claim(id, fingerprint, claimant, leaseMs, mayRetryMs) {
      await Promise.resolve();
      const there = rows.get(id);
      const began = there?.began ?? nowMs;
      const lapsed =
        there?.reply === undefined &&
        there?.fingerprint === fingerprint &&
        there.leased < nowMs - leaseMs &&
        began > nowMs - mayRetryMs;
      if (there && !lapsed) return there;
      rows.set(id, { fingerprint, claimant, began, leased: nowMs });
      return undefined;
    },
    async release(id, claimant) {
      await Promise.resolve();
      const row = rows.get(id);
      if (row?.claimant === claimant && !row.reply)
        rows.set(id, { ...row, leased: Number.NEGATIVE_INFINITY });
    },
    async finish(id, reply) {
      await Promise.resolve();
      const row = rows.get(id);
      if (row && !row.reply) rows.set(id, { ...row, reply });
      return rows.get(id)?.reply ?? reply;
    },
  };
  const charged = new Map<string, string>();
  const remembered = new Map<string, number>();
  let taken = 0;
  const waiting: (() => void)[] = [];
  let calls = 0;
  const send = onceFor(
    attempts,
    async (id, { body }) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      const reply = answer(++calls);
      if (reply instanceof Error) throw reply;
      if (reply === undefined || reply.status === 201) {
        const known = remembered.get(id);
        if (known === undefined || known <= nowMs - 24 * hour) {
          remembered.set(id, nowMs);
          taken++;
        }
      }
      if (!reply) return new Promise<never>(() => undefined);
      if (reply.status === 201) charged.set(id, body);
      return reply;
    },
    secret,
    undefined,
    retryMs,
  );
  const post = (account: string, key: string, body: string) => send(account, key, charge(body));
  /** The database's clock. */
  const pass = (ms: number) => {
    nowMs += ms;
  };
  /** Lets everything run until nothing waits any more. */
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    const done = promise.then(
      () => true,
      () => true,
    );
    for (;;) {
      for (const go of waiting.splice(0)) go();
      if (await Promise.race([done, new Promise<boolean>((r) => setImmediate(() => r(false)))]))
        break;
    }
    return promise;
  };
  /** Lets what was begun reach its work, and so many of those at work go on. */
  const step = async (n: number) => {
    await new Promise((resolve) => setImmediate(resolve));
    for (const go of waiting.splice(0, n)) go();
  };
  /** An attempt whose process dies at its work: nobody hears of it again. */
  const die = async (body: string) => {
    void post("ann", k1, body);
    for (const before = calls; calls === before; ) await step(1);
  };
  return {
    send,
    post,
    settle,
    step,
    die,
    pass,
    charged,
    calls: () => calls,
    taken: () => taken,
    rows,
  };
}

const killed = (n: number) => (n === 1 ? undefined : { status: 201, body: "charged" });

test("a retry after a lost reply gets the first reply, and charges nothing", async () => {
  const { post, settle, pass, charged, calls } = bank();
  const first = await settle(post("ann", k1, "5 EUR"));
  assert.deepEqual(first, { status: 201, body: "charged" });
  for (const ms of [5000, 9e9]) {
    pass(ms);
    assert.deepEqual(await settle(post("ann", k1, "5 EUR")), first);
  }
  assert.deepEqual([charged.size, calls()], [1, 1]);
});

test("of twenty attempts at once one is performed, and the others are told to wait", async () => {
  const { post, settle, calls } = bank();
  const all = Promise.all(Array.from({ length: 20 }, () => post("ann", k1, "5 EUR")));
  const statuses = (await settle(all)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [201, ...Array(19).fill(409)]);
  assert.equal(calls(), 1);
});

test("one key for two different bodies is refused, before and after the first has its reply", async () => {
  const { post, settle, charged } = bank();
  const first = post("ann", k1, "5 EUR");
  assert.equal((await post("ann", k1, "6 EUR")).status, 422);
  await settle(first);
  assert.equal((await post("ann", k1, "6 EUR")).status, 422);
  assert.deepEqual([...charged.values()], ["5 EUR"]);
});

test("a key used again with the same body at another path or by another method gets no reply of the first", async () => {
  const { post, send, settle } = bank();
  await settle(post("ann", k1, "5 EUR"));
  for (const [method, path] of [
    ["POST", "/refunds"],
    ["PATCH", "/charges"],
    ["POST", "/charges/"],
  ] as const) {
    const other = await send("ann", k1, { method, path, body: "5 EUR" });
    assert.equal(other.status, 422, `${method} ${path}`);
  }
});

test("no part of a request can be moved into the next to look like another", async () => {
  const { send, settle } = bank();
  await settle(send("ann", k1, charge("5")));
  const moved = { method: "POST", path: "/charges5", body: "" };
  assert.equal((await send("ann", k1, moved)).status, 422);
});

test("what is kept of a request is a keyed hash: neither its body nor a plain hash of it", async () => {
  const { post, settle, rows } = bank();
  await settle(post("ann", k1, "4111 1111 1111 1111"));
  const kept = JSON.stringify([...rows]);
  assert.ok(!kept.includes("4111"));
  const plain = createHash("sha256")
    .update(JSON.stringify(charge("4111 1111 1111 1111")))
    .digest("hex");
  assert.ok(!kept.includes(plain));
});

test("two accounts may choose the same key, and no account can spell another's", async () => {
  const { post, settle, charged } = bank();
  await settle(Promise.all([post("ann", k1, "5"), post("bob", k1, "6")]));
  await settle(post(`ann","${k1}`, k1, "7"));
  assert.deepEqual([...charged.values()], ["5", "6", "7"]);
});

test("a key in quotes, as the draft has it, is the same key as one without", async () => {
  const { post, settle, calls } = bank();
  const first = await settle(post("ann", `"${k1}"`, "5 EUR"));
  assert.deepEqual(await settle(post("ann", k1, "5 EUR")), first);
  assert.equal(calls(), 1);
});

test("a key that is missing, short, long, doubled or odd is refused before anything is written", async () => {
  const { post, rows } = bank();
  for (const key of [
    "",
    "1",
    "k".repeat(256),
    `${k1}, ${k1}`,
    `"${k1}", "${k1}"`,
    `${k1}\n`,
    `"${k1}`,
    `${k1}"`,
    `""${k1}""`,
    "ключ-ключ-ключ-ключ",
  ]) {
    assert.equal((await post("ann", key, "5 EUR")).status, 400, key);
  }
  assert.equal(rows.size, 0);
});

test("a worker that died holds its key for the lease, then the attempt is made again under the same id", async () => {
  const { post, settle, die, pass, charged, calls } = bank(killed);
  await die("5 EUR");
  for (const ms of [1000, 59_000, -5000, 5000]) {
    pass(ms);
    assert.equal((await settle(post("ann", k1, "5 EUR"))).status, 409);
  }
  pass(1);
  assert.equal((await settle(post("ann", k1, "5 EUR"))).status, 201);
  assert.deepEqual([charged.size, calls()], [1, 2]);
});

test("of twenty retries after a lease ran out one takes it over, for a whole lease", async () => {
  const { post, settle, die, pass, calls } = bank(killed);
  await die("5 EUR");
  pass(60_001);
  const retries = Array.from({ length: 20 }, () => post("ann", k1, "5 EUR"));
  const later = Promise.all(retries).then((replies) => replies.map(({ status }) => status).sort());
  pass(59_000);
  assert.deepEqual(await settle(later), [201, ...Array(19).fill(409)]);
  assert.equal(calls(), 2);
});

test("Friday's retry on Monday, when the far end has forgotten, charges nothing: the attempt stays open", async () => {
  const { post, settle, die, pass, calls, taken, rows } = bank(killed);
  await die("5 EUR");
  pass(60 * hour);
  for (let retry = 0; retry < 3; retry++) {
    assert.equal((await settle(post("ann", k1, "5 EUR"))).status, 409);
    pass(hour);
  }
  assert.deepEqual([taken(), calls()], [1, 1]);
  assert.ok([...rows.values()].every(({ reply }) => reply === undefined));
});

test("a retry within 23 hours of the first attempt is made, and none puts that hour off", async () => {
  const { post, settle, pass, taken, calls } = bank(() => ({ status: 503, body: "later" }));
  await settle(post("ann", k1, "5 EUR"));
  pass(23 * hour - 1);
  assert.equal((await settle(post("ann", k1, "5 EUR"))).status, 503);
  pass(1);
  assert.equal((await settle(post("ann", k1, "5 EUR"))).status, 409);
  assert.deepEqual([taken(), calls()], [0, 2]);
});

test("where the far end has no such key, a retry time of 0 leaves every second attempt open", async () => {
  const { post, settle, pass, calls } = bank(() => ({ status: 503, body: "later" }), 0);
  await settle(post("ann", k1, "5 EUR"));
  for (const ms of [0, 90_000, 90 * hour]) {
    pass(ms);
    assert.equal((await settle(post("ann", k1, "5 EUR"))).status, 409);
  }
  assert.equal(calls(), 1);
});

test("another request can't take over a lease that ran out", async () => {
  const { post, settle, die, pass, charged } = bank(killed);
  await die("5 EUR");
  pass(90_000);
  assert.equal((await post("ann", k1, "6 EUR")).status, 422);
  await settle(post("ann", k1, "5 EUR"));
  assert.deepEqual([...charged.values()], ["5 EUR"]);
});

test("an attempt that outlives its lease beside its own retry is charged once, and both hear the same", async () => {
  const { post, settle, pass, charged, calls } = bank((n) => ({
    status: 201,
    body: `charge ${n}`,
  }));
  const slow = post("ann", k1, "5 EUR");
  await Promise.resolve();
  await Promise.resolve();
  pass(61_000);
  const retry = post("ann", k1, "5 EUR");
  const [first, second] = await settle(Promise.all([slow, retry]));
  assert.deepEqual([first, second, charged.size, calls()], [first, first, 1, 2]);
});

test("a 500 is not replayed for ever, and a refusal is", async () => {
  const broken = bank((n) => ({ status: n === 1 ? 500 : 201, body: String(n) }));
  assert.equal((await broken.settle(broken.post("ann", k1, "5"))).status, 500);
  assert.equal((await broken.settle(broken.post("ann", k1, "5"))).status, 201);
  const refused = bank((n) => ({ status: 402, body: String(n) }));
  await refused.settle(refused.post("ann", k1, "5"));
  refused.pass(61_000);
  assert.deepEqual(await refused.settle(refused.post("ann", k1, "5")), { status: 402, body: "1" });
});

for (const status of [408, 409, 425, 429, 500, 503]) {
  test(`${status} from the far end decides nothing: a retry asks again at once`, async () => {
    const { post, settle, calls } = bank((attempt) =>
      attempt === 1 ? { status, body: "later" } : { status: 201, body: "charged" },
    );
    await settle(post("ann", k1, "5 EUR"));
    const again = await settle(post("ann", k1, "5 EUR"));
    assert.deepEqual([again.status, calls()], [201, 2]);
  });
}

test("work that throws gives its lease up, and a retry asks again at once", async () => {
  const { post, settle, charged, calls } = bank((attempt) =>
    attempt === 1 ? new Error("no route") : { status: 201, body: "charged" },
  );
  await assert.rejects(settle(post("ann", k1, "5 EUR")), /no route/);
  assert.equal((await settle(post("ann", k1, "5 EUR"))).status, 201);
  assert.deepEqual([charged.size, calls()], [1, 2]);
});

test("a slow worker that fails late doesn't give up the lease of the one that took over", async () => {
  const { post, settle, pass, step } = bank((n) => ({ status: n === 1 ? 503 : 201, body: "" }));
  const slow = post("ann", k1, "5 EUR");
  await step(0);
  pass(61_000);
  const retry = post("ann", k1, "5 EUR");
  await step(1);
  assert.equal((await slow).status, 503);
  assert.equal((await post("ann", k1, "5 EUR")).status, 409, "the second worker still works");
  assert.equal((await settle(retry)).status, 201);
});

test("a Request of the Fetch API, whose JSON is {}, is no call", () => {
  // @ts-expect-error: it has no path, and its body is a stream.
  const call: Call = new Request("https://example.org/charges", { method: "POST", body: "5 EUR" });
  assert.equal(JSON.stringify(call), "{}");
});
