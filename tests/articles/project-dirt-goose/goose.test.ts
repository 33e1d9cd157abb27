import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AdmissionQueue } from "./admission.ts";
import { ceiling } from "./ceiling.ts";

const heap = { garbagePerSecond: 0.05, pausePerHeapSeconds: 2.5 };
const percent = (free: number) => Math.round(100 * ceiling({ ...heap, free }));

test("the table of the article is what the formula gives", () => {
  assert.deepEqual([0.4, 0.2, 0.1, 0.05].map(percent), [84, 67, 47, 30]);
});

test("less free heap always lowers the ceiling, and faster the less there is", () => {
  const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(share, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (free, part) => {
      const at = (value: number) => ceiling({ ...heap, free: value });
      const step = free * part * 0.5;
      assert.ok(at(free - step) < at(free));
      assert.ok(at(free) - at(free - step) >= at(free + step) - at(free) - 1e-12);
    }),
  );
});

test("a queue never holds more than its limit, and never hands out what is past its deadline", () => {
  const events = fc.array(
    fc.record({
      gapMs: fc.nat(50),
      patienceMs: fc.integer({ min: 1, max: 200 }),
      serves: fc.boolean(),
    }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), events, (limit, list) => {
      const queue = new AdmissionQueue<{ deadlineMs: number }>(limit);
      let nowMs = 0;
      let held = 0;
      for (const { gapMs, patienceMs, serves } of list) {
        nowMs += gapMs;
        const deadlineMs = nowMs + patienceMs;
        if (queue.offer({ deadlineMs }, deadlineMs, nowMs)) held++;
        if (!serves) continue;
        const request = queue.take(nowMs);
        if (request) held--;
        assert.ok(request === undefined || request.deadlineMs > nowMs);
      }
      let left = 0;
      while (queue.take(nowMs)) left++;
      assert.ok(left <= limit && left <= held);
    }),
  );
});

test("requests that nobody waits for make room for ones that somebody does", () => {
  const queue = new AdmissionQueue<string>(1);
  assert.equal(queue.offer("abandoned", 100, 0), true);
  assert.equal(queue.offer("refused", 150, 50), false);
  assert.equal(queue.offer("fresh", 300, 120), true);
  assert.equal(queue.take(130), "fresh");
});
