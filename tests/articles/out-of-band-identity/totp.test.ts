import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeFor, requestListener, windowAt } from "./bound.ts";
import { listener, stepAt, totp } from "./totp.ts";

const otherKey = Buffer.from("09876543210987654321", "ascii");
const rfcKey = Buffer.from("12345678901234567890", "ascii");

test("the codes are those of RFC 6238, appendix B, for SHA-1", () => {
  const vectors = [
    [59, "94287082"],
    [1111111109, "07081804"],
    [1111111111, "14050471"],
    [1234567890, "89005924"],
    [2000000000, "69279037"],
    [20000000000, "65353130"],
  ] as const;
  for (const [seconds, code] of vectors) {
    assert.equal(totp(rfcKey, stepAt(seconds * 1000), 8), code);
  }
});

test("for small counters the codes are those of RFC 4226, appendix D", () => {
  const codes = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583"];
  assert.deepEqual(
    codes.map((_, counter) => totp(rfcKey, counter)),
    codes,
  );
});

const time = 1_700_000_010_000;
const benSays = (at: number) => totp(rfcKey, stepAt(at));
const ashaHears = () => listener(rfcKey, otherKey);

test("a code is accepted in its half minute and the one beside it, however it is read out", () => {
  for (const later of [0, 29_000, 30_000, -30_000]) {
    assert.ok(ashaHears()(benSays(time), time + later), `${later} ms`);
  }
  assert.ok(!ashaHears()(benSays(time), time + 60_000));
  assert.ok(!ashaHears()(benSays(time), time - 60_000));
  const code = benSays(time);
  assert.ok(ashaHears()(` ${code.slice(0, 3)} ${code.slice(3)}\n`, time));
  assert.ok(ashaHears()(`${code.slice(0, 3)}-${code.slice(3)}`, time));
});

test("a code counts once, and an older one does not count after it", () => {
  const hears = ashaHears();
  const older = totp(rfcKey, stepAt(time) - 1);
  assert.ok(hears(benSays(time), time));
  assert.ok(!hears(benSays(time), time + 1000));
  assert.ok(!hears(older, time + 1000));
  assert.ok(hears(benSays(time + 30_000), time + 30_000));
});

test("an impostor who says Asha's own code back ten seconds later is not accepted", () => {
  const ashaSays = totp(otherKey, stepAt(time));
  assert.ok(!ashaHears()(ashaSays, time + 10_000));
  assert.throws(() => listener(rfcKey, Buffer.from(rfcKey)), /your own code/);
});

test("nothing but six right digits is accepted, and no key that is empty or short", () => {
  fc.assert(
    fc.property(fc.string(), (heard) => heard === benSays(time) || !ashaHears()(heard, time)),
    { seed: 6238 },
  );
  assert.ok(!ashaHears()(benSays(time), Number.NaN));
  assert.throws(() => ashaHears()(benSays(time), Number.POSITIVE_INFINITY), RangeError);
  assert.throws(() => listener(Buffer.alloc(0), otherKey), /128 bits/);
});

test("not guarded against: whoever relays a fresh code is accepted like its owner", () => {
  const readToTheImpostor = benSays(time);
  assert.ok(ashaHears()(readToTheImpostor, time + 5000));
});

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
