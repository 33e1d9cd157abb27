import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/identity/figure.ts";
import {
  type Compromised,
  findEachOther,
  type Method,
  methods,
  type Outcome,
  secretsKnown,
} from "../../figures/identity/model.ts";

const none: Compromised = {
  mail: false,
  chat: false,
  directory: false,
  phone: false,
  laptop: false,
};
const all: Compromised = { mail: true, chat: true, directory: true, phone: true, laptop: true };
const outcome = (held: Compromised, method: Method): Outcome =>
  findEachOther({ ...held, method }).chosen;
const safe = (held: Compromised) => findEachOther({ ...held, method: "face" }).safe;

const held = fc.record({
  mail: fc.boolean(),
  chat: fc.boolean(),
  directory: fc.boolean(),
  phone: fc.boolean(),
  laptop: fc.boolean(),
});
const channel = fc.constantFrom("mail", "chat", "directory", "phone", "laptop");

test("with nothing compromised all seven methods let only the colleague pass", () => {
  assert.equal(safe(none).length, 7);
  assert.equal(secretsKnown(none).impostor.size, 0);
});

test("with everything compromised three methods are left, and all three were prepared", () => {
  assert.deepEqual(safe(all), ["phrase", "code", "face"]);
  for (const { method, prepared, impostorPasses } of findEachOther({ ...all, method: "chat" })
    .outcomes) {
    if (!prepared) assert.ok(impostorPasses, method);
  }
});

test("the minutes that the article quotes are those of the model", () => {
  assert.equal(outcome(all, "phrase").minutes, 12);
  assert.equal(outcome(all, "code").minutes, 13);
  assert.equal(outcome(all, "face").minutes, 60);
  assert.equal(outcome(none, "phrase").minutes, 4);
  assert.equal(outcome(none, "code").minutes, 5);
  assert.equal(outcome(none, "number").minutes, 3);
});

test("an intruder in the mailbox alone can answer a question on old mail, and nothing else", () => {
  const mailOnly = { ...none, mail: true };
  assert.deepEqual([...secretsKnown(mailOnly).impostor], ["oldMail"]);
  const asked = outcome(mailOnly, "oldMail");
  assert.ok(asked.colleaguePasses && asked.impostorPasses);
  assert.equal(safe(mailOnly).length, 6);
});

test("one laptop makes two methods pass both people, and leaves five safe", () => {
  const laptop = { ...none, laptop: true };
  for (const method of ["chat", "oldMail"] as const) {
    const { colleaguePasses, impostorPasses } = outcome(laptop, method);
    assert.ok(colleaguePasses && impostorPasses);
  }
  assert.equal(safe(laptop).length, 5);
});

test("a number that was taken over lets only the impostor through, on paper or not", () => {
  for (const method of ["number", "directory"] as const) {
    const { colleaguePasses, impostorPasses, minutes } = outcome({ ...none, phone: true }, method);
    assert.deepEqual([colleaguePasses, impostorPasses, minutes], [false, true, undefined]);
  }
});

test("a forged directory spoils the number found there and not the number on paper", () => {
  const forged = { ...none, directory: true };
  assert.ok(outcome(forged, "directory").impostorPasses);
  assert.ok(!outcome(forged, "number").impostorPasses);
});

test("phrase, key and face never let the impostor pass and always let the colleague", () => {
  fc.assert(
    fc.property(held, fc.constantFrom("phrase", "code", "face"), (taken, method) => {
      const { colleaguePasses, impostorPasses } = outcome(taken, method);
      assert.ok(colleaguePasses && !impostorPasses);
    }),
  );
});

test("holding one thing more never helps the colleague, hinders the impostor or saves time", () => {
  fc.assert(
    fc.property(held, channel, (taken, more) => {
      const before = findEachOther({ ...taken, method: "chat" }).outcomes;
      const after = findEachOther({ ...taken, [more]: true, method: "chat" }).outcomes;
      before.forEach((was, i) => {
        const is = after[i];
        assert.ok(is);
        assert.ok(is.impostorPasses || !was.impostorPasses);
        assert.ok(was.colleaguePasses || !is.colleaguePasses);
        const never = Number.POSITIVE_INFINITY;
        assert.ok((is.minutes ?? never) >= (was.minutes ?? never));
      });
    }),
  );
});

test("two people have a time to meet exactly if the colleague passes", () => {
  fc.assert(
    fc.property(held, (taken) => {
      for (const { colleaguePasses, minutes } of findEachOther({ ...taken, method: "code" })
        .outcomes) {
        assert.equal(minutes !== undefined, colleaguePasses);
      }
    }),
  );
});

test("the same setting gives the same result, and the takeaway says what the presets show", () => {
  const params = { ...all, method: "phrase" } as const;
  assert.deepEqual(findEachOther(params), findEachOther(params));
  const says = (preset: string) => figure.open(preset)?.takeaway ?? "";
  assert.match(says("all"), /only the colleague passes, in 12 minutes; 3 of 7/);
  assert.match(says("mailbox"), /both pass, and you can’t tell them apart; 6 of 7/);
  assert.match(says("laptop"), /both pass, and you can’t tell them apart; 5 of 7/);
  assert.match(says("number"), /only the impostor gets through; 5 of 7/);
  assert.equal(figure.open()?.table.rows.length, Object.keys(methods).length);
});
