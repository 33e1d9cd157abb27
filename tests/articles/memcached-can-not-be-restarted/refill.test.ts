import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { invalidate, keep, type Node, type Refill, read } from "./refill.ts";

/** A memcached whose items expire when the test says so. */
class FakeNode implements Node {
  readonly items = new Map<string, { value: string; until: number }>();
  seconds = 0;

  async get(key: string) {
    const item = this.items.get(key);
    return item && item.until > this.seconds ? item.value : undefined;
  }
  async add(key: string, value: string, seconds: number) {
    return (await this.get(key)) === undefined && this.set(key, value, seconds);
  }
  async set(key: string, value: string, seconds: number) {
    this.items.set(key, { value, until: this.seconds + seconds });
    return true;
  }
  async delete(key: string) {
    return this.items.delete(key);
  }
}

async function pair(over: Partial<Refill> = {}) {
  const [cold, warm] = [new FakeNode(), new FakeNode()];
  await warm.set("timeline:12", "old", 3_600);
  return { cold, warm, refill: { cold, warm, keepSeconds: 3_600, holdSeconds: 60, ...over } };
}

test("a miss of the cold node is answered from the warm one, and the next read is a hit", async () => {
  const { cold, warm, refill } = await pair();
  assert.equal(await read(refill, "timeline:12"), "old");
  await warm.delete("timeline:12");
  assert.equal(await read(refill, "timeline:12"), "old");
  assert.equal(await read(refill, "timeline:13"), undefined);
  assert.equal(cold.items.size, 1);
});

test("what is deleted while a refill is under way does not come back, then or later", async () => {
  const { cold, warm, refill } = await pair();
  const halfway: Node = {
    get: async (key) => {
      const copy = await warm.get(key);
      await invalidate(refill, key);
      return copy;
    },
    add: warm.add.bind(warm),
    set: warm.set.bind(warm),
    delete: warm.delete.bind(warm),
  };
  await read({ ...refill, warm: halfway }, "timeline:12");
  assert.equal(await read(refill, "timeline:12"), undefined);
  cold.seconds = 61;
  assert.equal(await read(refill, "timeline:12"), undefined);
  await cold.set("timeline:12", "new", 60);
  assert.equal(await read(refill, "timeline:12"), "new");
});

test("a copy that took half the tombstone's time is shown and not kept", async (t) => {
  const { cold, warm, refill } = await pair();
  const slow = Object.assign(new FakeNode(), { get: answersLate(t, warm, 30) });
  assert.equal(await read({ ...refill, warm: slow }, "timeline:12"), "old");
  assert.equal(cold.items.size, 0);
});

test("a call to the cold node that took so long counts, too: the tombstone may be older than the copy", async (t) => {
  const { cold, warm, refill } = await pair();
  const get = answersLate(t, cold, 30);
  const behind: Node = { get, add: cold.add.bind(cold), set: cold.set, delete: cold.delete };
  assert.equal(await read({ ...refill, cold: behind, warm }, "timeline:12"), "old");
  assert.equal(cold.items.size, 0);
});

test("a copy that took a moment less is kept", async (t) => {
  const { cold, warm, refill } = await pair();
  const slow = Object.assign(new FakeNode(), { get: answersLate(t, warm, 29.9) });
  assert.equal(await read({ ...refill, warm: slow }, "timeline:12"), "old");
  assert.equal(cold.items.size, 1);
});

/** A node's `get` that takes so many seconds, by a clock that stands still otherwise. */
function answersLate(t: TestContext, node: Node, seconds: number): Node["get"] {
  let nowMs = 0;
  t.mock.method(performance, "now", () => nowMs);
  return async (key) => {
    const found = await node.get(key);
    nowMs += seconds * 1000;
    return found;
  };
}

test("a rebuild that outlasts the tombstone is not kept; a quick one is, once the tombstone has gone", async () => {
  const { cold, warm, refill } = await pair();
  await warm.delete("timeline:12");
  const startMs = performance.now();
  await invalidate(refill, "timeline:12");
  await keep(refill, "timeline:12", "read before the write", startMs);
  assert.equal(await read(refill, "timeline:12"), undefined, "the tombstone stands");
  cold.seconds = 61;
  await keep(refill, "timeline:12", "read before the write", startMs - 61_000);
  assert.equal(await read(refill, "timeline:12"), undefined);
  await keep(refill, "timeline:12", "read after it", performance.now());
  assert.equal(await read(refill, "timeline:12"), "read after it");
});

test("a delete that reaches only one node is not taken for done, and the tombstone comes first", async () => {
  const { cold, warm, refill } = await pair();
  const down = async () => {
    throw new Error("no route to host");
  };
  await assert.rejects(
    invalidate({ ...refill, cold: Object.assign(new FakeNode(), { set: down }) }, "timeline:12"),
  );
  assert.equal(
    await warm.get("timeline:12"),
    "old",
    "nothing was deleted before the tombstone stood",
  );
  await assert.rejects(
    invalidate({ ...refill, warm: Object.assign(new FakeNode(), { delete: down }) }, "timeline:12"),
  );
  assert.equal(await read(refill, "timeline:12"), undefined);
  assert.equal(cold.items.size, 1);
});

test("a tombstone on the warm node is a miss, too", async () => {
  const { cold, warm, refill } = await pair();
  await invalidate({ ...refill, cold: warm, warm: cold }, "timeline:12");
  assert.equal(await read(refill, "timeline:12"), undefined);
  assert.equal(cold.items.size, 0);
});

test("not guarded: the application's own `set` of a rebuild begun before the write; its `add` fails", async () => {
  const { cold, refill } = await pair();
  await invalidate(refill, "timeline:12");
  assert.equal(await cold.add("timeline:12", "rebuilt before the write", 60), false);
  await cold.set("timeline:12", "rebuilt before the write", 60);
  assert.equal(await read(refill, "timeline:12"), "rebuilt before the write");
});
