import assert from "node:assert/strict";
import { test } from "node:test";
import { onceFor, type Reply } from "./idempotency.ts";

function bank() {
  const charges: string[] = [];
  const waiting: (() => void)[] = [];
  const post = onceFor(new Map(), async (payload): Promise<Reply> => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    charges.push(payload);
    return { status: 201, body: `charge ${charges.length}` };
  });
  const finish = () => {
    for (const done of waiting.splice(0)) done();
  };
  return { charges, post, finish };
}

test("a retry after a lost reply gets the first reply, and charges nothing", async () => {
  const { charges, post, finish } = bank();
  const first = post("ann", "k1", "5 EUR");
  finish();
  assert.deepEqual(await first, { status: 201, body: "charge 1" });
  assert.deepEqual(await post("ann", "k1", "5 EUR"), { status: 201, body: "charge 1" });
  assert.deepEqual(charges, ["5 EUR"]);
});

test("a retry that overtakes the first attempt is told to wait", async () => {
  const { charges, post, finish } = bank();
  const first = post("ann", "k1", "5 EUR");
  assert.equal((await post("ann", "k1", "5 EUR")).status, 409);
  finish();
  await first;
  assert.deepEqual(charges, ["5 EUR"]);
});

test("one key for two different payloads is refused", async () => {
  const { charges, post, finish } = bank();
  const first = post("ann", "k1", "5 EUR");
  assert.equal((await post("ann", "k1", "6 EUR")).status, 422);
  finish();
  await first;
  assert.deepEqual(charges, ["5 EUR"]);
});

test("two accounts may choose the same key", async () => {
  const { charges, post, finish } = bank();
  const both = [post("ann", "k1", "5 EUR"), post("bob", "k1", "6 EUR")];
  finish();
  await Promise.all(both);
  assert.deepEqual(charges, ["5 EUR", "6 EUR"]);
});
