import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { crowdThreshold } from "./crowd.ts";
import { headline, publish } from "./heartbeat.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const saidAt = new Date("2026-11-23T09:00:00Z");
const after = (minutes: number) => new Date(saidAt.getTime() + minutes * 60_000);
const maxAgeMs = 10 * 60_000;
const green = publish(saidAt, "All systems work.", privateKey);

test("a stamp that is fresh enough shows its news", () => {
  assert.equal(headline(green, after(10), publicKey, maxAgeMs), "All systems work.");
});

test("a page whose publisher went silent says so, and for how long", () => {
  assert.equal(
    headline(green, after(47), publicKey, maxAgeMs),
    "Nobody has confirmed this for 47 minutes: All systems work.",
  );
});

test("a page without any stamp does not show green", () => {
  assert.match(headline(undefined, after(0), publicKey, maxAgeMs), /^We can't reach/);
});

test("no change of the news or of its time keeps the signature valid", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 10_000 }), (news, minutes) => {
      fc.pre(news !== green.news);
      const forged = { ...green, news };
      const renewed = { ...green, saidAt: after(minutes).toISOString() };
      for (const stamp of [forged, renewed]) {
        assert.match(headline(stamp, after(minutes), publicKey, maxAgeMs), /altered/);
      }
    }),
    { numRuns: 50 },
  );
});

test("with 4 visits an hour, 6 in five minutes are rarer than once a year, and 5 are not", () => {
  assert.equal(crowdThreshold(4, 5), 6);
});

test("at 600 visits an hour the sixth visitor comes within 36 seconds", () => {
  assert.equal((3600 / 600) * crowdThreshold(4, 5), 36);
});

test("more usual traffic or a wider window never lowers the threshold of a fixed number of windows", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 60 }),
      (usual, window) => {
        assert.ok(crowdThreshold(usual + 1, window) >= crowdThreshold(usual, window));
        assert.ok(crowdThreshold(usual, window) > (usual * window) / 60);
      },
    ),
  );
});
