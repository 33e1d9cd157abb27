import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AppendLog } from "./append-log.ts";

/** Fills the log with mails of ten bytes and says how many it took. */
function fill(log: AppendLog): number {
  let count = 0;
  while (log.put(`mail ${count}`, 10)) count++;
  return count;
}

test("a full log without a reserve refuses the delete, and cleaning too, for the copy does not fit", () => {
  const log = new AppendLog(100, 0);
  assert.equal(fill(log), 10);
  assert.equal(log.delete("mail 0"), false);
  assert.equal(log.clean(), false);
});

test("a reserve that holds one delete but no copy still leaves cleaning stuck", () => {
  const log = new AppendLog(100, 1);
  fill(log);
  assert.equal(log.delete("mail 0"), true);
  assert.equal(log.clean(), false);
});

test("with a single entry, that one byte is enough: nothing is live, so there is nothing to copy", () => {
  const log = new AppendLog(10, 1);
  assert.ok(log.put("mail", 9) && log.delete("mail") && log.clean());
  assert.equal(log.freeBytes, 10);
});

/** Puts, overwrites, deletes and cleanings of a few keys, in any order. */
const steps = fc.array(
  fc.record({
    key: fc.nat(8).map((n) => `mail ${n}`),
    bytes: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom("put", "delete", "clean"),
  }),
);

test("with half the capacity in reserve any key can be deleted and the log cleaned, whatever came before", () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 2, max: 200 }), (sequence, capacity) => {
      const log = new AppendLog(capacity, Math.ceil(capacity / 2));
      for (const { key, bytes, kind } of sequence) {
        if (kind === "put") log.put(key, bytes);
        else if (kind === "delete") assert.equal(log.delete(key), true);
        else assert.equal(log.clean(), true);
      }
      for (let n = 0; n <= 8; n++) assert.equal(log.delete(`mail ${n}`), true);
      assert.equal(log.clean(), true);
      assert.equal(log.freeBytes, capacity);
    }),
  );
});

test("a byte less than half is not always enough", () => {
  const log = new AppendLog(20, 9);
  assert.equal(log.put("a", 1) && log.put("b", 10), true);
  assert.equal(log.clean(), false);
});

test("puts never touch the reserve, and free space is never negative", () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 100 }), (sequence, reserve) => {
      const log = new AppendLog(100, reserve);
      for (const { key, bytes, kind } of sequence) {
        if (kind === "put" && log.put(key, bytes)) assert.ok(log.freeBytes >= reserve);
        else if (kind === "delete") log.delete(key);
        else log.clean();
        assert.ok(log.freeBytes >= 0);
      }
    }),
  );
});

test("deletes of what is not there take no space, however many come", () => {
  const log = new AppendLog(100, 10);
  log.put("mail", 10);
  log.delete("mail");
  const before = log.freeBytes;
  for (let i = 0; i < 50; i++) assert.equal(log.delete("mail") && log.delete(`x ${i}`), true);
  assert.equal(log.freeBytes, before);
});

test("sizes that are no whole positive number are refused, not stored", () => {
  const log = new AppendLog(100, 0);
  for (const bytes of [Number.NaN, -5, 0, 0.5, Number.POSITIVE_INFINITY, 2 ** 53])
    assert.throws(() => log.put("mail", bytes), RangeError);
  assert.equal(log.freeBytes, 100);
  for (const [capacity, reserve] of [
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    [100, Number.NaN],
    [100, -1],
    [100, 101],
  ] as const)
    assert.throws(() => new AppendLog(capacity, reserve), RangeError);
});

test("an overwritten key counts once after cleaning, and keys such as __proto__ are keys", () => {
  const log = new AppendLog(100, 50);
  assert.ok(log.put("__proto__", 10) && log.put("__proto__", 20));
  assert.equal(log.clean(), true);
  assert.equal(log.freeBytes, 80);
});
