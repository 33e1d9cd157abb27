import assert from "node:assert/strict";
import { test } from "node:test";
import { carriedTo, endOf, isAtEnd, nextOf } from "../../../src/browser/figure/position.ts";
import { figures } from "../../support/figures.ts";

const [long] = figures.flatMap((figure) => {
  const state = figure.open();
  return state && state.steps > 3 ? [state] : [];
});
assert.ok(long);
const short = { ...long, steps: 3 };
const stepsOf = (from: { step: number }) => from.step;

test("a reader at the end of a run stays at the end of the next one, longer or shorter", () => {
  assert.deepEqual(carriedTo(long, endOf(short)), endOf(long));
  assert.deepEqual(carriedTo(short, endOf(long)), endOf(short));
});

test("a reader within a run stays at the step, as far as the next one has it", () => {
  assert.equal(stepsOf(carriedTo(long, { state: short, step: 1 })), 1);
  assert.equal(stepsOf(carriedTo(short, { state: long, step: long.steps - 2 })), 2);
});

test("a run goes on step by step, and from the last to the first", () => {
  const steps: number[] = [];
  for (let at = nextOf(endOf(short)); steps.push(at.step) < 4; at = nextOf(at)) {
    assert.equal(isAtEnd(at), at.step === 2);
  }
  assert.deepEqual(steps, [0, 1, 2, 0]);
});
