import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { figure } from "../../figures/pre-open/figure.ts";
import { happening } from "../../figures/pre-open/happening.ts";
import { closesOf, knownS, messagesOf } from "../../figures/pre-open/messages.ts";
import { type Group, model, type Params } from "../../figures/pre-open/model.ts";

const standard: Params = {
  balancerIdleS: 60,
  firstByteS: 20,
  keepAliveS: 70,
  preOpen: true,
  gaps: "spread",
  delayS: 1,
};

const anyParams: fc.Arbitrary<Params> = fc.record({
  balancerIdleS: fc.integer({ min: 5, max: 70 }),
  firstByteS: fc.integer({ min: 5, max: 70 }),
  keepAliveS: fc.integer({ min: 5, max: 70 }),
  preOpen: fc.boolean(),
  gaps: fc.constantFrom("spread", "ragged"),
  delayS: fc.constantFrom(0, 0.25, 1, 2, 4),
});

function eachRow(params: Params, check: (group: Group, row: Group["rows"][number]) => void): void {
  const { fresh, used } = model(params);
  for (const group of [fresh, used]) for (const row of group.rows) check(group, row);
}

test("a lost request and the back end’s close pass each other on the wire, and what comes back is a refusal", () => {
  const { fresh } = model(standard);
  const row = fresh.rows[1];
  assert.ok(row);
  const [close, request, refusal] = messagesOf(fresh, row, standard);
  assert.deepEqual([close?.kind, close?.from, close?.leavesS], ["FIN", "back end", 21]);
  assert.deepEqual([request?.kind, request?.leavesS, request?.arrivesS], ["request", 21, 22]);
  assert.deepEqual([refusal?.kind, refusal?.from, refusal?.arrivesS], ["RST", "back end", 23]);
  assert.equal(knownS(row, 1), 23);
});

test("a request is refused exactly when it arrives at an end that closed, without having been told", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      eachRow(params, (group, row) => {
        const { backEndS = Number.POSITIVE_INFINITY } = closesOf(group, row, params);
        const sent = messagesOf(group, row, params);
        const onOld = sent.find(({ kind, onNew }) => kind === "request" && !onNew);
        const isRefused = sent.some(({ kind }) => kind === "RST");
        assert.equal(isRefused, row.outcome === "504");
        assert.equal(isRefused, onOld !== undefined && onOld.arrivesS >= backEndS);
      });
    }),
    { numRuns: 1000 },
  );
});

test("whoever waits for a request on a closed connection learned of it, and a silent one is closed once by each at most", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      eachRow(params, (group, row) => {
        const { balancerS, backEndS } = closesOf(group, row, params);
        if (!group.waits || row.outcome === "served") {
          assert.deepEqual([balancerS, backEndS], [undefined, undefined]);
          return;
        }
        const first = Math.min(balancerS ?? Infinity, backEndS ?? Infinity);
        const isLost = row.outcome === "504";
        assert.equal(first, isLost ? group.backEndClosesS : group.closedAtS);
        if (row.outcome === "new connection") {
          const knownClosed = Math.min(
            balancerS ?? Infinity,
            (backEndS ?? Infinity) + params.delayS,
          );
          assert.ok(knownClosed <= row.gapS, "a new connection where the old one looked open");
        }
        // The second to close has not heard of the first.
        if (balancerS !== undefined && backEndS !== undefined)
          assert.ok(Math.abs(balancerS - backEndS) <= params.delayS);
      });
    }),
    { numRuns: 1000 },
  );
});

test("every request goes out and something comes back, one delay each way", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      eachRow(params, (group, row) => {
        const sent = messagesOf(group, row, params);
        for (const { leavesS, arrivesS } of sent) assert.equal(arrivesS - leavesS, params.delayS);
        const back = sent.filter(({ kind }) => kind === "answer" || kind === "RST");
        assert.deepEqual(
          back.map(({ arrivesS }) => arrivesS),
          [knownS(row, params.delayS)],
        );
      });
    }),
    { numRuns: 1000 },
  );
});

test("what happens is said in words, and the still frame has no wires", () => {
  const result = model(standard);
  assert.equal(
    happening(result, standard, 21),
    "Second 21: the back end closes 5; a request leaves; an answer is back.",
  );
  assert.match(happening(result, standard, 23), /504, it met a closed end/);
  assert.equal(happening(result, standard, 25), "Second 25: silence.");
  const state = figure.open();
  assert.ok(state);
  assert.match(renderToString(state.picture(84)), /refused: 504/);
  assert.doesNotMatch(renderToString(state.picture(state.steps - 1)), /refused: 504/);
});
