import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import fc from "fast-check";
import { type Callee, type Caller, DeadlineExceeded, deadline, hop } from "./deadline.ts";

const inMs = (ms: number, signal = new AbortController().signal): Caller => ({
  deadlineMs: performance.now() + ms,
  signal,
});
const database: Callee = { limitMs: 60_000, usualMs: 0, reserveMs: 0 };
const left = async (leftMs: number) => leftMs;
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });

test("a hop passes on the smaller of its own limit and what the caller has left", async () => {
  const times = fc.integer({ min: 2_000, max: 100_000 });
  await fc.assert(
    fc.asyncProperty(times, times, fc.nat(1_000), async (callerMs, limitMs, reserveMs) => {
      const leftMs = await hop(inMs(callerMs), { limitMs, usualMs: 0, reserveMs }, left);
      assert.ok(leftMs <= limitMs);
      assert.ok(leftMs <= callerMs - reserveMs);
      assert.ok(leftMs > Math.min(limitMs, callerMs - reserveMs) - 1_000, "and hardly less");
    }),
    { numRuns: 30 },
  );
});

test("time only shrinks along a chain of hops", async () => {
  const seen: number[] = [];
  await hop(inMs(20_000), { limitMs: 15_000, usualMs: 0, reserveMs: 100 }, (first, signal) => {
    seen.push(first);
    return hop(
      inMs(first, signal),
      { limitMs: 30_000, usualMs: 0, reserveMs: 100 },
      async (next) => {
        seen.push(next);
      },
    );
  });
  const [first = 0, next = 0] = seen;
  assert.equal(first, 15_000);
  assert.ok(next <= first - 100, "a limit of 30 s does not outlive a caller with 15 s");
});

test("the deadline is on the clock that a hop reads, less the age of the stamp", () => {
  const headers = fc.integer({ min: -10_000, max: 60_000 });
  fc.assert(
    fc.property(headers, fc.integer({ min: -60_000, max: 60_000 }), (headerMs, ageMs) => {
      const leftMs = deadline(headerMs, Date.now() - ageMs) - performance.now();
      if (Math.abs(ageMs - headerMs - 60_000) < 1_000) return; // on the edge, the clock decides
      const expected = headerMs - (ageMs >= 0 && ageMs <= headerMs + 60_000 ? ageMs : 0);
      assert.ok(leftMs <= expected && leftMs > expected - 1_000, `${leftMs}, not ${expected}`);
    }),
  );
});

test("a caller with a tenth of a second left gets no more of it, and one that is late or sends an odd header none", async () => {
  const signal = new AbortController().signal;
  const now = Date.now();
  const caller = { deadlineMs: deadline(2_000, now - 1_900), signal };
  assert.ok((await hop(caller, database, left)) <= 100);
  for (const ageMs of [2_000, 30_000, 60_000]) {
    const late = { deadlineMs: deadline(2_000, now - ageMs), signal };
    await assert.rejects(hop(late, database, left), DeadlineExceeded, `${ageMs} ms old`);
  }
  for (const headerMs of [Number.NaN, Number("300, 300"), Number(null), -1]) {
    const late = { deadlineMs: deadline(headerMs, now), signal };
    await assert.rejects(hop(late, database, left), DeadlineExceeded, `${headerMs}`);
  }
});

test("a stamp in seconds, in microseconds, with a prefix, from the future or a minute too old refuses nobody", async () => {
  const signal = new AbortController().signal;
  const now = Date.now();
  const odd = [Number.NaN, 0, Number("t=1512379167.574"), now / 1000, now * 1000];
  for (const stampMs of [...odd, now + 30_000, now - 63_000]) {
    const leftMs = await hop({ deadlineMs: deadline(2_000, stampMs), signal }, database, left);
    assert.ok(leftMs > 1_000 && leftMs <= 2_000, `${stampMs}: ${leftMs} ms left`);
  }
});

test("a call that usually needs more than is left is not begun", async () => {
  let begun = false;
  const call = async () => {
    begun = true;
  };
  const slow: Callee = { limitMs: 60_000, usualMs: 500, reserveMs: 0 };
  await assert.rejects(hop(inMs(400), slow, call), DeadlineExceeded);
  assert.equal(begun, false);
});

test("a call still running at its limit is told to stop", async () => {
  const short: Callee = { ...database, limitMs: 10 };
  const call = hop(inMs(60_000), short, (_, signal) => untilAborted(signal));
  await assert.rejects(call, DeadlineExceeded);
});

test("a caller who leaves takes the call with it, before any limit", async () => {
  const caller = new AbortController();
  const call = hop(inMs(60_000, caller.signal), database, (_, signal) => untilAborted(signal));
  caller.abort(new Error("hung up"));
  await assert.rejects(call, /hung up/);
  await assert.rejects(hop(inMs(60_000, caller.signal), database, left), /hung up/);
});

test("a caller who leaves while the call is being made is heard, even by a call that ignores its signal", async () => {
  const caller = new AbortController();
  const deaf = (): Promise<never> => {
    caller.abort(new Error("hung up"));
    return new Promise(() => {});
  };
  const short: Callee = { ...database, limitMs: 10 };
  await assert.rejects(hop(inMs(60_000, caller.signal), short, deaf), /hung up/);
});

test("a call that is over, well or badly, leaves nothing listening that would keep its signal for ever", async () => {
  for (const fails of [false, true]) {
    const signals: AbortSignal[] = [];
    const call = async (_: number, signal: AbortSignal) => {
      assert.equal(getEventListeners(signal, "abort").length, 1);
      signals.push(signal);
      if (fails) throw new Error("no such host");
    };
    await hop(inMs(60_000), database, call).catch(() => {});
    assert.deepEqual(
      signals.map((signal) => getEventListeners(signal, "abort").length),
      [0],
    );
  }
});

test("a call that throws at once, as its caller leaves, fails once and is not unhandled", async () => {
  const caller = new AbortController();
  const both = (): Promise<never> => {
    caller.abort(new Error("hung up"));
    throw new TypeError("no such host");
  };
  await assert.rejects(hop(inMs(60_000, caller.signal), database, both), /hung up/);
  await new Promise(setImmediate);
});

test("a call that ignores its signal is left behind at the limit, and its late failure hurts nobody", async () => {
  let fail = () => {};
  const deaf = (): Promise<never> =>
    new Promise((_, reject) => {
      fail = () => reject(new Error("late"));
    });
  await assert.rejects(hop(inMs(60_000), { ...database, limitMs: 10 }, deaf), DeadlineExceeded);
  fail();
  await new Promise(setImmediate); // by now an unhandled rejection would have failed the test
});

test("a reply that a busy process delivers too late is no success", async () => {
  const busy = async () => {
    const endMs = performance.now() + 30;
    while (performance.now() < endMs);
    return "200";
  };
  await assert.rejects(hop(inMs(60_000), { ...database, limitMs: 10 }, busy), DeadlineExceeded);
});

test("no time left is refused even for a call that costs nothing", async () => {
  for (const ms of [0, -1]) await assert.rejects(hop(inMs(ms), database, left), DeadlineExceeded);
  const odd = { ...database, usualMs: -60_000 };
  const never = () => assert.fail("begun");
  await assert.rejects(hop(inMs(-1), odd, never), DeadlineExceeded);
});

test("times that a missing, doubled or hostile header leaves behind are refused", async () => {
  const headers = [null, undefined, "", "300, 300", "soon", "-5", "NaN", "-Infinity"];
  for (const header of headers) {
    await assert.rejects(hop(inMs(Number(header)), database, left), DeadlineExceeded, `${header}`);
  }
  for (const odd of [{ limitMs: Number.NaN }, { usualMs: Number.NaN }, { reserveMs: Number.NaN }]) {
    await assert.rejects(hop(inMs(1_000), { ...database, ...odd }, left), DeadlineExceeded);
  }
  await assert.rejects(hop(inMs(1_000), { ...database, reserveMs: -500 }, left), DeadlineExceeded);
});

test("a caller who claims all the time in the world gets our own limit, and no timer overflows", async () => {
  for (const ms of [1e15, Number.POSITIVE_INFINITY]) {
    assert.equal(await hop(inMs(ms), database, left), database.limitMs);
    const late = hop(inMs(ms), { ...database, limitMs: ms }, async (leftMs) => {
      await new Promise((resolve) => setTimeout(resolve, 5)); // a timer that overflows fires after 1 ms
      return leftMs;
    });
    assert.equal(await late, 2 ** 31 - 1);
  }
});

test("a call that throws before its first await is reported as itself", async () => {
  const broken = (): Promise<void> => {
    throw new TypeError("no such host");
  };
  await assert.rejects(hop(inMs(1_000), database, broken), /no such host/);
});
