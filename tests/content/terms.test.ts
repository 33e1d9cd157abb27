import assert from "node:assert/strict";
import { test } from "node:test";
import { termsOf } from "../../src/content/terms.ts";

test("words that a text repeats are counted in any letters, with quotes and dashes beside them", () => {
  assert.equal(termsOf("Queue, queue; latency. Latency’s queue"), "queue 3 latency 2");
  assert.equal(termsOf("Straße — Straße, Größe. Größe; queue “queue”"), "straße 2 größe 2 queue 2");
  assert.equal(termsOf("очередь Очередь naïveté naïveté"), "naïveté 2 очередь 2");
});

test("short words, and those that stand there once, are none", () => {
  assert.equal(termsOf("disk disk latency"), "");
});
