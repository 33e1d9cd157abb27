import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { random, wobble } from "../../../figures/incident/random.ts";
import { findCause } from "./bisect.ts";

const named = (count: number) => Array.from({ length: count }, (_, i) => `switch ${i + 1}`);

/** A system whose rate falls if `falls` says so, with what was tested and what is off now. */
function boardOf(falls: (off: readonly string[]) => boolean) {
  const tests: (readonly string[])[] = [];
  let off: readonly string[] = [];
  return {
    tests,
    off: () => off,
    async helps(switches: readonly string[]) {
      off = switches;
      tests.push(switches);
      return falls(switches);
    },
    async allOn() {
      off = [];
    },
  };
}

test("one cause among n switches is found in at most log2 n tests, rounded up, and two more", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.nat(), async (count, pick) => {
      const switches = named(count);
      const cause = switches[pick % count] ?? "";
      const board = boardOf((off) => off.includes(cause));
      assert.equal(await findCause(switches, board), cause);
      assert.ok(board.tests.length <= Math.ceil(Math.log2(count)) + 2);
      assert.deepEqual(board.off(), [cause]);
    }),
  );
});

test("twelve switches take five or six tests, and none is made twice", async () => {
  for (const cause of named(12)) {
    const board = boardOf((off) => off.includes(cause));
    await findCause(named(12), board);
    assert.ok(board.tests.length === 5 || board.tests.length === 6);
    assert.equal(new Set(board.tests.map((off) => off.join())).size, board.tests.length);
  }
});

test("if the cause has no switch, or nothing helps for another reason, all are on again", async () => {
  const board = boardOf(() => false);
  assert.equal(await findCause(named(12), board), undefined);
  assert.deepEqual(board.off(), []);
});

test("two causes that each keep the errors up leave no answer, never a wrong one, and all on", async () => {
  const switches = named(12);
  for (const a of switches) {
    for (const b of switches) {
      if (a === b) continue;
      const board = boardOf((off) => off.includes(a) && off.includes(b));
      assert.equal(await findCause(switches, board), undefined);
      assert.deepEqual(board.off(), []);
    }
  }
});

test("if less load is what helps, either half does, and no switch is named", async () => {
  for (const most of [1, 3, 6]) {
    const board = boardOf((off) => off.length >= most);
    assert.equal(await findCause(named(12), board), undefined);
    assert.deepEqual(board.off(), []);
    assert.equal(board.tests.length, 2);
  }
});

test("where each harmless switch takes three points off, halving ends at its second test, and single tests name the cause", async () => {
  const cut = 19;
  for (const cause of named(12)) {
    const falls = (off: readonly string[]) =>
      30 - off.reduce((sum, name) => sum + (name === cause ? 27 : 3), 0) < cut;
    const board = boardOf(falls);
    assert.equal(await findCause(named(12), board), undefined);
    assert.equal(board.tests.length, 2);
    assert.deepEqual(
      named(12).filter((name) => falls([name])),
      [cause],
    );
  }
});

test("where every switch sheds three points, readings that wobble by three make the code give up, and hardly ever name a wrong switch", async () => {
  const readings = wobble(3, random(1), 6_000);
  const read = (level: number) => Math.max(0, level + (readings.pop() ?? Number.NaN));
  const count = { right: 0, wrong: 0, none: 0 };
  for (let hour = 0; hour < 240; hour++) {
    const cause = `switch ${1 + (hour % 12)}`;
    const before = Array.from({ length: 10 }, () => read(30));
    const mean = before.reduce((sum, x) => sum + x, 0) / 10;
    const squares = before.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    const cut = mean - Math.max(4, 3 * Math.sqrt(squares / 9));
    const board = boardOf((off) => {
      const harmless = off.filter((name) => name !== cause).length;
      return read((off.includes(cause) ? 3 : 30) - 3 * harmless) < cut;
    });
    const found = await findCause(named(12), board);
    count[found === undefined ? "none" : found === cause ? "right" : "wrong"] += 1;
  }
  assert.ok(count.none >= 0.97 * 240 && count.wrong <= 0.01 * 240, JSON.stringify(count));
});

test("a test that throws is passed on, with all switches on again", async () => {
  const board = boardOf((off) => {
    if (off.length < 4) throw new Error("metrics are down");
    return off.includes("switch 1");
  });
  await assert.rejects(findCause(named(12), board), /metrics are down/);
  assert.deepEqual(board.off(), []);
});

test("if switching on fails as well, that comes out, since it leaves switches off", async () => {
  const board = boardOf(() => {
    throw new Error("metrics are down");
  });
  const broken = {
    ...board,
    async allOn() {
      throw new Error("so is the switchboard");
    },
  };
  const silent = { ...broken, helps: async () => false };
  for (const one of [broken, silent])
    await assert.rejects(findCause(named(12), one), /^Error: so is the switchboard$/);
});

test("no switches, one switch and one named twice are no special cases", async () => {
  const none = boardOf(() => true);
  assert.equal(await findCause([], none), undefined);
  assert.equal(none.tests.length, 0);
  assert.equal(
    await findCause(
      ["a"],
      boardOf(() => false),
    ),
    undefined,
  );
  assert.equal(
    await findCause(
      ["a", "a", "b"],
      boardOf((off) => off.includes("b")),
    ),
    "b",
  );
});

test("a rate that falls by itself for one test can mislead the search, which the article says", async () => {
  let calls = 0;
  const board = boardOf((off) => ++calls === 3 || off.includes("switch 5"));
  assert.equal(await findCause(named(12), board), undefined);
});
