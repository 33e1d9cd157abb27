import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/identity/figure.ts";
import {
  type Attack,
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
const outcome = (held: Compromised, method: Method, attack: Attack = "holds"): Outcome =>
  findEachOther({ ...held, attack, method }).chosen;
const safe = (held: Compromised, attack: Attack = "holds") =>
  findEachOther({ ...held, attack, method: "face" }).safe;

const held = fc.record({
  mail: fc.boolean(),
  chat: fc.boolean(),
  directory: fc.boolean(),
  phone: fc.boolean(),
  laptop: fc.boolean(),
});
const channel = fc.constantFrom("mail", "chat", "directory", "phone", "laptop");
const attacks = ["holds", "reflects", "relays"] as const;
const attack = fc.constantFrom(...attacks);

test("with nothing compromised and nobody on the line all ten proofs let only the colleague pass", () => {
  assert.equal(safe(none).length, 10);
  assert.equal(secretsKnown(none, "holds").impostor.size, 0);
});

test("with everything hacked five proofs are left, three if the impostor reflects, two if they relay", () => {
  assert.deepEqual(safe(all), ["phrase", "code", "codes", "bound", "face"]);
  assert.deepEqual(safe(all, "reflects"), ["codes", "bound", "face"]);
  assert.deepEqual(safe(all, "relays"), ["bound", "face"]);
  assert.equal(figure.open()?.takeaway, "2 of 10 proofs let only your colleague pass.");
  for (const { method, prepared, impostorPasses } of findEachOther({
    ...all,
    attack: "holds",
    method: "chat",
  }).outcomes) {
    if (!prepared) assert.ok(impostorPasses, method);
  }
});

test("an intruder in the mailbox alone can answer a question on old mail, and nothing else", () => {
  const mailOnly = { ...none, mail: true };
  assert.deepEqual([...secretsKnown(mailOnly, "holds").impostor], ["oldMail"]);
  const asked = outcome(mailOnly, "oldMail");
  assert.ok(asked.colleaguePasses && asked.impostorPasses);
  assert.equal(safe(mailOnly).length, 9);
});

test("a number taken over lets only the impostor ring, and leaves the messenger to nobody", () => {
  const taken = { ...none, phone: true };
  for (const method of ["number", "directory"] as const) {
    const { colleaguePasses, impostorPasses } = outcome(taken, method);
    assert.deepEqual([colleaguePasses, impostorPasses], [false, true]);
  }
  const { colleaguePasses, impostorPasses } = outcome(taken, "messenger");
  assert.deepEqual([colleaguePasses, impostorPasses], [false, false]);
  const state = figure.open("number");
  assert.match(JSON.stringify(state?.table.rows), /"Verified messenger","yes","no","no"/);
});

test("a forged directory spoils the number found there and not the number on paper", () => {
  const forged = { ...none, directory: true };
  assert.ok(outcome(forged, "directory").impostorPasses);
  assert.ok(!outcome(forged, "number").impostorPasses);
});

test("no impostor ever passes a code over the request, a verified messenger or a face", () => {
  fc.assert(
    fc.property(held, attack, (taken, doing) => {
      for (const method of ["bound", "messenger", "face"] as const) {
        assert.ok(!outcome(taken, method, doing).impostorPasses, method);
      }
      assert.ok(outcome(taken, "bound", doing).colleaguePasses);
      assert.ok(outcome(taken, "face", doing).colleaguePasses);
      assert.equal(outcome(taken, "messenger", doing).colleaguePasses, !taken.phone);
    }),
  );
});

test("a relay passes with a phrase, and with codes of either kind, even if nothing else was hacked", () => {
  fc.assert(
    fc.property(held, fc.constantFrom("phrase", "code", "codes"), (taken, method) => {
      assert.ok(!outcome(taken, method, "holds").impostorPasses);
      assert.ok(outcome(taken, method, "relays").impostorPasses);
      assert.equal(outcome(taken, method, "reflects").impostorPasses, method !== "codes");
    }),
  );
});

test("holding more, or doing more on the call, never helps the colleague or hinders the impostor", () => {
  fc.assert(
    fc.property(held, channel, fc.nat(1), (taken, more, i) => {
      const at = (what: Compromised, doing: Attack | undefined) =>
        findEachOther({ ...what, attack: doing ?? "relays", method: "chat" }).outcomes;
      const before = at(taken, attacks[i]);
      for (const after of [at({ ...taken, [more]: true }, attacks[i]), at(taken, attacks[i + 1])]) {
        before.forEach((was, n) => {
          const is = after[n];
          assert.ok(is);
          assert.ok(is.impostorPasses || !was.impostorPasses);
          assert.ok(was.colleaguePasses || !is.colleaguePasses);
        });
      }
    }),
  );
});

test("the same setting gives the same result, and the takeaway says what the presets show", () => {
  const params = { ...all, attack: "relays", method: "phrase" } as const;
  assert.deepEqual(findEachOther(params), findEachOther(params));
  const takeaways = figure.presets.map(({ name }) => figure.open(name)?.takeaway ?? "");
  assert.deepEqual(
    takeaways.map((text) => text.replace(" of 10 proofs let only your colleague pass.", "")),
    ["2", "3", "5", "9", "7"],
  );
  for (const text of takeaways) assert.ok(text.split(" ").length <= 12, text);
  assert.equal(figure.open()?.table.rows.length, Object.keys(methods).length);
});

test("every control changes the picture or the table from the first frame or from another preset", () => {
  const keys = figure.controls.map(({ key }) => key);
  for (const key of keys) {
    const changed = figure.presets.some(({ name }) => {
      const state = figure.open(name);
      const value = { attack: "holds", method: "face" }[key] ?? "off";
      const next = [state?.with(key, value), state?.with(key, "on")];
      return next.some(
        (other) => other && JSON.stringify(other.table) !== JSON.stringify(state?.table),
      );
    });
    assert.ok(changed || key === "method", key);
  }
});
