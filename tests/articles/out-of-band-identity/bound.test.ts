import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { codeFor, requestListener, truncate, windowAt } from "./bound.ts";

const otherKey = Buffer.from("09876543210987654321", "ascii");
const rfcKey = Buffer.from("12345678901234567890", "ascii");

test("digits are cut out of a MAC as in RFC 4226, appendix D", () => {
  const codes = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583"];
  const macOf = (counter: number) => {
    const message = Buffer.alloc(8);
    message.writeUInt8(counter, 7);
    return createHmac("sha1", rfcKey).update(message).digest();
  };
  assert.deepEqual(
    codes.map((_, counter) => truncate(macOf(counter), 6)),
    codes,
  );
});

const time = 1_700_000_010_000;
const rotate = { from: "Ben", to: "Asha", action: "rotate the registrar password" };
const ofBen = (action = rotate.action) => codeFor(rfcKey, { ...rotate, action }, windowAt(time));

test("a bound code holds through five minutes of talk, and for the same words otherwise spelt", () => {
  for (const laterS of [0, 60, 299]) {
    const hears = requestListener(rfcKey, "Ben", "Asha");
    assert.ok(hears(rotate, ofBen(), time + laterS * 1000), `${laterS} s`);
  }
  assert.ok(!requestListener(rfcKey, "Ben", "Asha")(rotate, ofBen(), time + 600_000));
  assert.equal(ofBen(" Rotate  the registrar PASSWORD\n"), ofBen());
  assert.equal(ofBen("rotate the re\u0301gistrar"), ofBen("Rotate the r\u00e9gistrar"));
});

test("a bound code serves no other action, listener, direction or key, and serves once", () => {
  const hears = requestListener(rfcKey, "Ben", "Asha");
  const other = { ...rotate, action: "send me the registrar password" };
  assert.ok(!hears(other, ofBen(), time));
  assert.ok(!requestListener(rfcKey, "Ben", "Chen")(rotate, ofBen(), time));
  const back = { ...rotate, from: "Asha", to: "Ben" };
  assert.ok(!requestListener(rfcKey, "Asha", "Ben")(back, ofBen(), time));
  assert.ok(!requestListener(otherKey, "Ben", "Asha")(rotate, ofBen(), time));
  assert.ok(hears(rotate, `${ofBen().slice(0, 4)} ${ofBen().slice(4)}`, time));
  assert.ok(!hears(rotate, ofBen(), time + 1000));
});

test("nobody asks in a third person's name with the key that two share", () => {
  const ofChen = { ...rotate, from: "Chen" };
  const code = codeFor(rfcKey, ofChen, windowAt(time));
  assert.ok(!requestListener(rfcKey, "Ben", "Asha")(ofChen, code, time));
});

test("a clock that is missing gives no code that holds for ever, and a short key none at all", () => {
  for (const clock of [Number.NaN, Number.POSITIVE_INFINITY, 0.5]) {
    assert.throws(() => codeFor(rfcKey, rotate, clock), RangeError);
  }
  assert.throws(() => requestListener(rfcKey, "Ben", "Asha")(rotate, ofBen(), Number.NaN));
  assert.throws(() => codeFor(Buffer.alloc(0), rotate, 0), RangeError);
});

test("not guarded against: after a restart a code counts again", () => {
  for (let start = 0; start < 2; start++) {
    assert.ok(requestListener(rfcKey, "Ben", "Asha")(rotate, ofBen(), time));
  }
});

test("a sign is refused: the ear may miss it, and it changes what is asked", () => {
  for (const action of [
    "pay 500 € to Acme",
    "pay 500 $ to Acme",
    "cut the limit by 50%",
    "raise it by -5",
    "raise it by 10.5",
    "10²",
    "no, deploy",
    "we're done",
    "rotate the key!",
    "rotate\u200bthe key",
  ])
    assert.throws(() => ofBen(action), /into words/, action);
});

test("costs: the same wish in other words, or asked again after a dropped call, is refused", () => {
  assert.notEqual(ofBen("log in"), ofBen("login"));
  const hears = requestListener(rfcKey, "Ben", "Asha");
  assert.ok(hears(rotate, ofBen(), time));
  assert.ok(!hears(rotate, ofBen(), time + 30_000), "spent");
  const ahead = codeFor(rfcKey, rotate, windowAt(time) + 1);
  assert.ok(!requestListener(rfcKey, "Ben", "Asha")(rotate, ahead, time), "a clock ahead");
});

test("two requests have one code only if they sound the same", () => {
  const words = fc.stringMatching(/^[a-zA-Z0-9 ]{1,20}$/);
  const sound = (said: string) => said.toLowerCase().replaceAll(/ +/g, " ").trim();
  fc.assert(
    fc.property(words, words, (one, two) => {
      fc.pre(sound(one) !== "" && sound(two) !== "");
      assert.equal(ofBen(one) === ofBen(two), sound(one) === sound(two));
    }),
    { seed: 6238 },
  );
});

test("a request without words, without names, or to oneself has no code", () => {
  for (const odd of [
    { ...rotate, action: "" },
    { ...rotate, action: "?!" },
    { ...rotate, from: " " },
    { ...rotate, from: "ASHA" },
  ]) {
    assert.throws(() => codeFor(rfcKey, odd, 0), RangeError);
  }
});

test("the fields of a request can't be shifted into one another", () => {
  const one = codeFor(rfcKey, { from: "Asha", to: "Ben", action: "stop it" }, 0);
  const two = codeFor(rfcKey, { from: "Asha", to: "Ben stop", action: "it" }, 0);
  assert.notEqual(one, two);
});

test("twelve people have 66 pairs, and 30 if each shares a secret with three holders only", () => {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  assert.equal(pairs(12), 66);
  assert.equal(pairs(3) + (12 - 3) * 3, 30);
});
