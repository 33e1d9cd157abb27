import assert from "node:assert/strict";
import { test } from "node:test";
import { type Attempt, type Attempts, onceFor, type Reply } from "./idempotency.ts";

const k1 = "k1-0123456789abcdef";
const nowMs = Date.UTC(2026, 10, 28);

/** A table with a unique key and a card network that charges once for each id; both answer late. */
function bank(
  answer: (attempt: number) => Reply | Error = () => ({ status: 201, body: "charged" }),
) {
  const rows = new Map<string, Attempt>();
  const attempts: Attempts = {
    async claim(id, attempt, expiredMs) {
      await Promise.resolve();
      const there = rows.get(id);
      const lapsed =
        there?.reply === undefined &&
        there?.payload === attempt.payload &&
        there.startedMs < expiredMs;
      if (there && !lapsed) return there;
      rows.set(id, attempt);
      return undefined;
    },
    async finish(id, reply) {
      await Promise.resolve();
      const row = rows.get(id);
      if (row && !row.reply) rows.set(id, { ...row, reply });
    },
  };
  const charged = new Map<string, string>();
  const waiting: (() => void)[] = [];
  let calls = 0;
  const post = onceFor(attempts, async (id, payload) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    const reply = answer(++calls);
    if (reply instanceof Error) throw reply;
    if (reply.status === 201) charged.set(id, payload);
    return reply;
  });
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
  return { post, settle, charged, calls: () => calls, rows };
}

test("a retry after a lost reply gets the first reply, and charges nothing", async () => {
  const { post, settle, charged, calls } = bank();
  const first = await settle(post("ann", k1, "5 EUR", nowMs));
  assert.deepEqual(first, { status: 201, body: "charged" });
  assert.deepEqual(await settle(post("ann", k1, "5 EUR", nowMs + 5000)), first);
  assert.deepEqual(await settle(post("ann", k1, "5 EUR", nowMs + 9e9)), first);
  assert.deepEqual([charged.size, calls()], [1, 1]);
});

test("of twenty attempts at once one is performed, and the others are told to wait", async () => {
  const { post, settle, calls } = bank();
  const all = Promise.all(Array.from({ length: 20 }, () => post("ann", k1, "5 EUR", nowMs)));
  const statuses = (await settle(all)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [201, ...Array(19).fill(409)]);
  assert.equal(calls(), 1);
});

test("one key for two different payloads is refused, before and after the first has its reply", async () => {
  const { post, settle, charged } = bank();
  const first = post("ann", k1, "5 EUR", nowMs);
  assert.equal((await post("ann", k1, "6 EUR", nowMs)).status, 422);
  await settle(first);
  assert.equal((await post("ann", k1, "6 EUR", nowMs)).status, 422);
  assert.deepEqual([...charged.values()], ["5 EUR"]);
});

test("two accounts may choose the same key, and no account can spell another's", async () => {
  const { post, settle, charged } = bank();
  await settle(Promise.all([post("ann", k1, "5", nowMs), post("bob", k1, "6", nowMs)]));
  await settle(post(`ann","${k1}`, k1, "7", nowMs));
  assert.deepEqual([...charged.values()], ["5", "6", "7"]);
});

test("a key that is missing, short, long or odd is refused before anything is written", async () => {
  const { post, rows } = bank();
  for (const key of ["", "1", "k".repeat(256), `${k1}, ${k1}`, `${k1}\n`, "ключ-ключ-ключ-ключ"]) {
    assert.equal((await post("ann", key, "5 EUR", nowMs)).status, 400, key);
  }
  assert.equal(rows.size, 0);
});

test("a worker that died holds its key for the lease, then the attempt is made again under the same id", async () => {
  const { post, settle, charged, calls } = bank((n) =>
    n === 1 ? new Error("the process was killed") : { status: 201, body: "charged" },
  );
  await assert.rejects(settle(post("ann", k1, "5 EUR", nowMs)), /killed/);
  for (const laterMs of [1000, 60_000, Number.NaN, -5000]) {
    assert.equal((await settle(post("ann", k1, "5 EUR", nowMs + laterMs))).status, 409);
  }
  assert.equal((await settle(post("ann", k1, "5 EUR", nowMs + 60_001))).status, 201);
  assert.deepEqual([charged.size, calls()], [1, 2]);
});

test("of twenty retries after a lease ran out one takes it over, for a whole lease", async () => {
  const { post, settle, calls } = bank((n) =>
    n === 1 ? new Error("the process was killed") : { status: 201, body: "charged" },
  );
  await assert.rejects(settle(post("ann", k1, "5 EUR", nowMs)), /killed/);
  const laterMs = nowMs + 60_001;
  const retries = Array.from({ length: 20 }, (_, i) =>
    post("ann", k1, "5 EUR", laterMs + i * 1000),
  );
  const statuses = (await settle(Promise.all(retries))).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [201, ...Array(19).fill(409)]);
  assert.equal(calls(), 2);
});

test("another payload can't take over a lease that ran out", async () => {
  const { post, settle, charged } = bank((n) =>
    n === 1 ? new Error("the process was killed") : { status: 201, body: "charged" },
  );
  await assert.rejects(settle(post("ann", k1, "5 EUR", nowMs)), /killed/);
  assert.equal((await post("ann", k1, "6 EUR", nowMs + 90_000)).status, 422);
  await settle(post("ann", k1, "5 EUR", nowMs + 90_000));
  assert.deepEqual([...charged.values()], ["5 EUR"]);
});

test("an attempt that outlives its lease beside its own retry is charged once", async () => {
  const { post, settle, charged, calls } = bank();
  const slow = post("ann", k1, "5 EUR", nowMs);
  const retry = post("ann", k1, "5 EUR", nowMs + 61_000);
  const [first, second] = await settle(Promise.all([slow, retry]));
  assert.deepEqual([first, second, charged.size, calls()], [first, first, 1, 2]);
});

test("a 500 is not replayed for ever, and a refusal is", async () => {
  const broken = bank((n) => ({ status: n === 1 ? 500 : 201, body: String(n) }));
  assert.equal((await broken.settle(broken.post("ann", k1, "5", nowMs))).status, 500);
  assert.equal((await broken.settle(broken.post("ann", k1, "5", nowMs + 61_000))).status, 201);
  const refused = bank((n) => ({ status: 402, body: String(n) }));
  await refused.settle(refused.post("ann", k1, "5", nowMs));
  const again = await refused.settle(refused.post("ann", k1, "5", nowMs + 61_000));
  assert.deepEqual(again, { status: 402, body: "1" });
});

for (const status of [408, 409, 425, 429, 500, 503]) {
  test(`${status} from the far end decides nothing: after the lease a retry asks again`, async () => {
    const { post, settle, calls } = bank((attempt) =>
      attempt === 1 ? { status, body: "later" } : { status: 201, body: "charged" },
    );
    await settle(post("ann", k1, "5 EUR", nowMs));
    const again = await settle(post("ann", k1, "5 EUR", nowMs + 60_001));
    assert.deepEqual([again.status, calls()], [201, 2]);
  });
}
