import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findCause } from "./bisect.ts";

const named = (count: number) => Array.from({ length: count }, (_, i) => `switch ${i + 1}`);

test("one cause among n switches is found in at most log2 n tests, rounded up, and one more", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.nat(), async (count, pick) => {
      const switches = named(count);
      const cause = switches[pick % count] ?? "";
      let tests = 0;
      const found = await findCause(switches, async (off) => {
        tests += 1;
        return off.includes(cause);
      });
      assert.equal(found, cause);
      assert.ok(tests <= Math.ceil(Math.log2(count)) + 1);
    }),
  );
});

test("twelve switches take at most five tests", () => {
  assert.equal(Math.ceil(Math.log2(12)) + 1, 5);
});

test("if the cause has no switch, the search says so", async () => {
  assert.equal(await findCause(named(12), async () => false), undefined);
});

test("two causes that each suffice leave the search without an answer, never with a wrong one", async () => {
  const switches = named(12);
  for (const a of switches) {
    for (const b of switches) {
      if (a === b) continue;
      const both = async (off: readonly string[]) => off.includes(a) && off.includes(b);
      assert.equal(await findCause(switches, both), undefined);
    }
  }
});
