import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AdmissionQueue } from "./admission.ts";

const silent = (error: unknown) => assert.fail(String(error));

test("a queue never holds more than its limit, hands out nothing late, and answers everybody once", () => {
  const events = fc.array(
    fc.record({
      gapMs: fc.nat(50),
      patienceMs: fc.integer({ min: -20, max: 200 }),
      serves: fc.boolean(),
    }),
    { maxLength: 200 },
  );
  const limits = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(limits, fc.nat(40), limits, events, (limit, usualMs, workers, list) => {
      const answers = new Map<number, string>();
      const answer = (id: number, how: string) => {
        assert.equal(answers.get(id), undefined, "one answer each");
        answers.set(id, how);
      };
      const queue = new AdmissionQueue<{ id: number; deadlineMs: number }>(
        { limit, usualMs, workers },
        ({ id }) => answer(id, "late"),
        silent,
      );
      let nowMs = 0;
      list.forEach(({ gapMs, patienceMs, serves }, id) => {
        nowMs += gapMs;
        const deadlineMs = nowMs + patienceMs;
        if (!queue.offer({ id, deadlineMs }, deadlineMs, nowMs)) answer(id, "refused");
        assert.ok(id + 1 - answers.size <= limit);
        const request = serves ? queue.take(nowMs) : undefined;
        if (!request) return;
        assert.ok(request.deadlineMs - nowMs > usualMs);
        answer(request.id, "served");
      });
      for (let left = queue.take(nowMs); left; left = queue.take(nowMs)) answer(left.id, "served");
      assert.equal(answers.size, list.length);
    }),
  );
});

const bounds = { limit: 10, usualMs: 0, workers: 1 };
const nobody = () => assert.fail("nobody was let in and refused");

test("requests that nobody waits for make room for ones that somebody does", () => {
  const late: string[] = [];
  const queue = new AdmissionQueue<string>(
    { ...bounds, limit: 1 },
    (request) => late.push(request),
    silent,
  );
  assert.equal(queue.offer("abandoned", 100, 0), true);
  assert.equal(queue.offer("refused", 150, 50), false);
  assert.equal(queue.offer("fresh", 300, 120), true);
  assert.deepEqual(late, ["abandoned"]);
  assert.equal(queue.take(130), "fresh");
});

test("a request with too little time left is not begun: nought is no margin", () => {
  const queue = new AdmissionQueue<string>({ ...bounds, usualMs: 500 }, nobody, silent);
  assert.equal(queue.offer("a tenth of a second to live", 100, 0), false);
  assert.equal(queue.offer("just enough", 501, 0), true);
});

test("those ahead count: what would be served too late is refused at the door", () => {
  const queue = new AdmissionQueue<string>({ limit: 10, usualMs: 100, workers: 2 }, nobody, silent);
  for (const name of ["a", "b", "c", "d"]) assert.equal(queue.offer(name, 1_000, 0), true);
  assert.equal(queue.offer("two rounds ahead of it and its own", 300, 0), false);
  assert.equal(queue.offer("a little more time", 301, 0), true);
});

test("refusals that fail harm neither the other late ones nor who is in time, and are reported", async () => {
  const told: string[] = [];
  const errors: unknown[] = [];
  const closed = new Error("socket closed");
  const slow = new Error("closed later");
  const queue = new AdmissionQueue<string>(
    bounds,
    (request) => {
      told.push(request);
      if (request === "hung up") throw closed;
      return request === "hangs up" ? Promise.reject(slow) : undefined;
    },
    (error) => errors.push(error),
  );
  for (const name of ["hung up", "hangs up", "late"]) queue.offer(name, 100, 0);
  queue.offer("in time", 1_000, 0);
  assert.equal(queue.take(200), "in time");
  assert.deepEqual(told, ["hung up", "hangs up", "late"]);
  await new Promise(setImmediate);
  assert.deepEqual(new Set(errors), new Set([closed, slow]));
});

test("a request that comes again while it is being refused finds the queue in order", () => {
  const queue: AdmissionQueue<string> = new AdmissionQueue<string>(
    bounds,
    () => {
      queue.offer("again", 1_000, 200);
    },
    silent,
  );
  for (const [name, deadlineMs] of [
    ["late", 100],
    ["first", 1_000],
  ] as const) {
    queue.offer(name, deadlineMs, 0);
  }
  assert.deepEqual([queue.take(200), queue.take(200)], ["first", "again"]);
});

test("a deadline that is missing, doubled, past or no number is refused at the door", () => {
  const queue = new AdmissionQueue<string>(bounds, nobody, silent);
  for (const deadlineMs of [Number.NaN, Number("300, 300"), Number(undefined), -1, 0]) {
    assert.equal(queue.offer("odd", deadlineMs, 0), false, `${deadlineMs}`);
  }
  assert.equal(queue.offer("no clock", 100, Number.NaN), false);
});

test("a queue without a limit, or without workers, is not made", () => {
  for (const odd of [Number.NaN, 0, -1, Number(undefined), Number.POSITIVE_INFINITY]) {
    assert.throws(() => new AdmissionQueue({ ...bounds, limit: odd }, nobody, silent), RangeError);
    assert.throws(
      () => new AdmissionQueue({ ...bounds, workers: odd }, nobody, silent),
      RangeError,
    );
  }
  assert.throws(
    () => new AdmissionQueue({ ...bounds, usualMs: Number.NaN }, nobody, silent),
    RangeError,
  );
});

/** Workers that each need `usualMs` a request, and take the next as soon as they are free. */
function serve(workers: number, usualMs: number, arrivals: { atMs: number; deadlineMs: number }[]) {
  const seen = { servedLate: 0, refusedLate: 0, refusedAfterAll: 0 };
  let nowMs = 0;
  const queue = new AdmissionQueue<number>(
    { limit: 50, usualMs, workers },
    (deadlineMs) => {
      seen.refusedAfterAll += 1;
      if (deadlineMs < nowMs) seen.refusedLate += 1;
    },
    silent,
  );
  const freeAt = Array.from({ length: workers }, () => 0);
  const lastMs = Math.max(0, ...arrivals.map(({ deadlineMs }) => deadlineMs));
  for (nowMs = 0; nowMs <= lastMs; nowMs++) {
    for (const { atMs, deadlineMs } of arrivals)
      if (atMs === nowMs) queue.offer(deadlineMs, deadlineMs, nowMs);
    freeAt.forEach((freeMs, worker) => {
      const deadlineMs = freeMs <= nowMs ? queue.take(nowMs) : undefined;
      if (deadlineMs === undefined) return;
      freeAt[worker] = nowMs + usualMs;
      if (nowMs + usualMs > deadlineMs) seen.servedLate += 1;
    });
  }
  return seen;
}

test("what the workers have in hand isn't counted: who was let in may be refused, but in time", () => {
  const arrival = fc.record({ atMs: fc.nat(100), patienceMs: fc.integer({ min: 1, max: 60 }) });
  let refusedAfterAll = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 20 }),
      fc.array(arrival, { minLength: 20, maxLength: 60 }),
      (workers, usualMs, list) => {
        const arrivals = list.map(({ atMs, patienceMs }) => ({
          atMs,
          deadlineMs: atMs + patienceMs,
        }));
        const seen = serve(workers, usualMs, arrivals);
        assert.deepEqual([seen.servedLate, seen.refusedLate], [0, 0]);
        refusedAfterAll += seen.refusedAfterAll;
      },
    ),
  );
  assert.ok(refusedAfterAll > 0);
});

test("not guarded: a clock that jumps ahead makes all that wait late, and each is told", () => {
  const late: string[] = [];
  const queue = new AdmissionQueue<string>(
    { ...bounds, limit: 2 },
    (request) => late.push(request),
    silent,
  );
  for (const name of ["a", "b"]) queue.offer(name, 1_000, 0);
  assert.equal(queue.take(3_600_000), undefined);
  assert.deepEqual(late, ["a", "b"]);
});
