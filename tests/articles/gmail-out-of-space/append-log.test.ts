import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AppendLog } from "./append-log.ts";

const mail = (n: number) => ({ kind: "put", key: `mail ${n}`, bytes: 10 }) as const;
const deletion = (n: number) => ({ kind: "delete", key: `mail ${n}`, bytes: 1 }) as const;

/** Fills the log with mails of ten bytes and says how many it took. */
function fill(log: AppendLog): number {
  let count = 0;
  while (log.append(mail(count))) count++;
  return count;
}

test("a log without a reserve that is full refuses the delete that would make room", () => {
  const log = new AppendLog({ capacityBytes: 100, reserveBytes: 0 });
  assert.equal(fill(log), 10);
  assert.equal(log.append(deletion(0)), false);
  assert.equal(log.clean(), false);
});

test("a reserve that holds one delete but no copy still leaves cleaning stuck", () => {
  const log = new AppendLog({ capacityBytes: 100, reserveBytes: 5 });
  fill(log);
  assert.equal(log.append(deletion(0)), true);
  assert.equal(log.clean(), false);
});

test("a reserve with room for the deletes and the copy lets a full log free itself", () => {
  const log = new AppendLog({ capacityBytes: 100, reserveBytes: 45 });
  assert.equal(fill(log), 5);
  assert.equal(log.append(deletion(0)), true);
  assert.equal(log.clean(), true);
  assert.equal(log.freeBytes, 60);
  assert.equal(log.append(mail(7)), true);
});

test("a delete lowers the free space until the log is cleaned", () => {
  const log = new AppendLog({ capacityBytes: 100, reserveBytes: 0 });
  log.append(mail(1));
  const before = log.freeBytes;
  log.append(deletion(1));
  assert.ok(log.freeBytes < before);
  log.clean();
  assert.equal(log.freeBytes, 100);
});

test("puts never touch the reserve, whatever came before", () => {
  const step = fc.record({ n: fc.nat(8), put: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step), fc.integer({ min: 0, max: 100 }), (steps, reserveBytes) => {
      const log = new AppendLog({ capacityBytes: 100, reserveBytes });
      for (const { n, put } of steps) {
        const stored = log.append(put ? mail(n) : deletion(n));
        if (stored && put) assert.ok(log.freeBytes >= reserveBytes);
        assert.ok(log.freeBytes >= 0);
      }
    }),
  );
});
