import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/timeouts/figure.ts";
import { BIN_SECONDS, type Params, simulate } from "../../figures/timeouts/model.ts";
import { SITE } from "../../figures/timeouts/site.ts";
import { layers, percent, tooWide, verdict } from "../../figures/timeouts/words.ts";

const inverted: Params = {
  proxyTimeout: 4,
  webTimeout: 10,
  dbTimeout: 30,
  rate: 15,
  patience: 8,
  propagate: false,
};
const nested: Params = { ...inverted, webTimeout: 3, dbTimeout: 2 };
const flood: Params = { ...nested, rate: 24 };
const capacity = SITE.dbSlots / SITE.querySeconds;

const seconds = fc.integer({ min: 1, max: 30 });
const anyParams: fc.Arbitrary<Params> = fc.record({
  proxyTimeout: seconds,
  webTimeout: seconds,
  dbTimeout: seconds,
  rate: fc.integer({ min: 5, max: 25 }),
  patience: fc.integer({ min: 2, max: 20 }),
  propagate: fc.boolean(),
});
const few = { numRuns: 25 };

/** A run without the moments on its way, which tell how long each wait has left. */
function counted(params: Params) {
  const { moments: _, ...counts } = simulate(params);
  return counts;
}

test("Little's law holds: what is inside equals the rate of entry times the time inside", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { entered, meanInside, meanSeconds } = simulate(params).web;
      assert.ok(Math.abs(meanInside - (entered / SITE.seconds) * meanSeconds) < 1e-9);
    }),
    few,
  );
});

test("every try ends at most once, and pages never exceed what the database can answer", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const result = simulate(params);
      assert.ok(result.userOk + result.userErrors + result.abandoned <= result.tries);
      assert.ok(result.userOk <= result.webOk, "a page is a 200 in the log");
      assert.ok(result.webOk <= capacity * SITE.seconds);
      assert.ok(result.tries <= SITE.maxTries * result.users);
      assert.ok(result.wastedShare >= 0 && result.wastedShare <= 1);
      for (const bin of result.bins) assert.ok(bin.webOk <= capacity + SITE.dbSlots / BIN_SECONDS);
    }),
    few,
  );
});

test("the same settings give the same run", () => {
  assert.deepEqual(simulate(flood), simulate(flood));
});

test("without overload no timeout matters", () => {
  for (const params of [inverted, nested]) {
    const { userErrors, wastedShare, tries, users } = simulate({ ...params, rate: 8 });
    assert.deepEqual([userErrors, wastedShare, tries], [0, 0, users]);
  }
});

test("a proxy that outwaits a full web tier never throws an answer away", () => {
  const fullTierSeconds = (SITE.workers + SITE.backlog) / capacity;
  const patient = { ...inverted, proxyTimeout: 12, webTimeout: 30, patience: 20 };
  assert.equal(fullTierSeconds, 10);
  for (const rate of [15, 20, 25]) assert.equal(simulate({ ...patient, rate }).wastedShare, 0);
});

test("inverted: the log shows no error while users get no page from second 22 to the end", () => {
  const result = simulate(inverted);
  assert.equal(result.webOk, 1740);
  assert.equal(result.webErrors, 0);
  assert.equal(result.users, 1500);
  assert.equal(result.userOk, 358);
  assert.equal(result.userErrors, 4186);
  assert.equal(percent(result.wastedShare), "79%");
  assert.equal(result.tries, 4624);
  assert.equal(result.refused, 2686);
  for (const { userOk, webOk } of result.bins.filter(({ from }) => from >= 22)) {
    assert.deepEqual([userOk, webOk], [0, capacity]);
  }
  for (const { userFailed } of result.bins.filter(({ from }) => from >= 34)) {
    assert.equal(userFailed, inverted.rate * SITE.maxTries);
  }
});

test("inverted: 13 users a second pass and 14 do not; 5 s at the proxy do not pass and 6 s do", () => {
  assert.equal(simulate({ ...inverted, rate: 13 }).userErrors, 0);
  assert.ok(simulate({ ...inverted, rate: 14 }).userErrors > 3000);
  assert.equal(simulate({ ...inverted, proxyTimeout: 6 }).userErrors, 0);
  assert.ok(simulate({ ...inverted, proxyTimeout: 5 }).userErrors > 3000);
});

test("nested: both ends agree, nothing is wasted, and the errors end by second 28", () => {
  const result = simulate(nested);
  assert.equal(result.userOk, 1475);
  assert.equal(result.webOk, 1475);
  assert.equal(result.userErrors, 173);
  assert.equal(result.webErrors, 173);
  assert.equal(result.wastedShare, 0);
  for (const { from, userFailed } of result.bins) assert.ok(from < 28 || userFailed === 0);
});

test("deadlines passed on mend the inverted numbers, too", () => {
  const { userOk, userErrors, wastedShare } = simulate({ ...inverted, propagate: true });
  assert.deepEqual([userOk, userErrors, wastedShare], [1492, 41, 0]);
});

test("nested numbers alone don't survive lasting overload, and deadlines do", () => {
  const alone = simulate(flood);
  assert.equal(alone.users, 2400);
  assert.equal(alone.userOk, 369);
  assert.equal(percent(alone.wastedShare), "79%");
  const passedOn = simulate({ ...flood, propagate: true });
  assert.equal(passedOn.userOk, 1790);
  assert.equal(passedOn.webOk, 1790);
  assert.equal(passedOn.userErrors, 2521);
  assert.equal(passedOn.wastedShare, 0);
});

test("no disk is drawn wider than a request can be there: workers that wait bound the queries", () => {
  const wide = (params: Params) => layers(params).map(({ seconds }) => seconds);
  assert.deepEqual(wide(inverted), [8, 4, 10, 5]);
  assert.deepEqual(tooWide(inverted), ["web"]);
  assert.deepEqual(wide({ ...inverted, webTimeout: 5 }), [8, 4, 10, 30.5]);
  assert.deepEqual(tooWide({ ...inverted, webTimeout: 3 }), ["web", "database"]);
  const wasted = (proxyTimeout: number) =>
    simulate({ ...inverted, rate: 25, patience: 20, proxyTimeout }).wastedShare;
  assert.ok(wasted(9) > 0.7, "a request can be with the web tier for more than 9 seconds");
  assert.equal(wasted(10), 0, "and for no more than 10");
});

test("the deadline is the proxy's: users who reload sooner still cost work", () => {
  const hasty = simulate({ ...inverted, propagate: true, patience: 2 });
  assert.equal(percent(hasty.wastedShare), "25%");
});

test("users who reload sooner than the chain answers are a parent, too", () => {
  const impatient = simulate({ ...nested, patience: 2 });
  assert.equal(impatient.userOk, 238);
  assert.equal(percent(impatient.wastedShare), "86%");
  assert.equal(simulate({ ...inverted, patience: 3 }).mostCopies, 3);
});

test("the user's patience lies at the bottom, and whatever outlasts it is too wide", () => {
  const first = { ...nested, dbTimeout: 1 };
  assert.equal(layers(first)[0]?.name, "user");
  assert.deepEqual(tooWide({ ...first, patience: 3 }), ["proxy"]);
  assert.deepEqual(tooWide({ ...first, patience: 2 }), ["proxy", "web"]);
});

test("the obvious number mended: the two ends agree, and users get fewer pages than before", () => {
  const pages = [10, 3, 2, 1].map((webTimeout) => simulate({ ...inverted, webTimeout }).userOk);
  assert.deepEqual(pages, [358, 298, 238, 178]);
  const { webOk, webErrors, userErrors, wastedShare } = simulate({ ...inverted, webTimeout: 3 });
  assert.deepEqual([webOk, webErrors, userErrors], [298, 2392, 4413]);
  assert.equal(percent(wastedShare), "83%");
});

test("the query's wait mended alone does what mending both does", () => {
  assert.deepEqual(counted({ ...inverted, dbTimeout: 2 }), counted(nested));
});

test("three numbers that look nested and are not: the query needs its half second, too", () => {
  const equal = simulate({ ...nested, dbTimeout: 3 });
  assert.deepEqual(tooWide({ ...nested, dbTimeout: 3 }), ["web", "database"]);
  assert.equal(equal.userOk, 298);
  assert.equal(percent(equal.wastedShare), "83%");
  assert.equal(simulate({ ...inverted, webTimeout: 4, dbTimeout: 4 }).userOk, 358);
});

test("where a query outlives its worker, shortening the worker's wait never gets users more pages", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      fc.pre(!params.propagate && params.webTimeout > 1);
      fc.pre(params.dbTimeout + SITE.querySeconds > params.webTimeout);
      const shorter = simulate({ ...params, webTimeout: params.webTimeout - 1 });
      assert.ok(shorter.userOk <= simulate(params).userOk);
    }),
    { numRuns: 60 },
  );
});

test("a web timeout longer than the query can take changes nothing at all", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      fc.pre(!params.propagate && params.webTimeout < 30);
      fc.pre(params.dbTimeout + SITE.querySeconds <= params.webTimeout);
      assert.deepEqual(counted({ ...params, webTimeout: 30 }), counted(params));
    }),
    { numRuns: 60 },
  );
});

test("when the drawing finds nothing too wide, no work is in vain at any load", () => {
  const small = fc.record({
    proxyTimeout: seconds,
    webTimeout: seconds,
    dbTimeout: seconds,
    rate: fc.integer({ min: 5, max: 25 }),
    patience: fc.integer({ min: 2, max: 20 }),
    propagate: fc.constant(false),
  });
  fc.assert(
    fc.property(small, (params) => {
      fc.pre(tooWide(params).length === 0);
      assert.equal(simulate(params).wastedShare, 0);
    }),
    { numRuns: 100 },
  );
});

test("passing deadlines on never gets users fewer pages, whatever the numbers", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const off = simulate({ ...params, propagate: false }).userOk;
      assert.ok(simulate({ ...params, propagate: true }).userOk >= off);
    }),
    { numRuns: 60 },
  );
});

test("a second's wait in the database does at 24/s what deadlines do, with more refusals", () => {
  const { userOk, wastedShare, userErrors } = simulate({ ...flood, dbTimeout: 1 });
  assert.deepEqual([userOk, wastedShare, userErrors], [1790, 0, 2841]);
  assert.equal(verdict({ ...flood, dbTimeout: 1 }), "Every wait fits in its caller’s.");
  assert.deepEqual(tooWide(flood), ["web"]);
  assert.equal(simulate({ ...inverted, rate: 24, propagate: true }).userOk, 1790);
});

test("deadlines compared with nought in place of the query's length are worth nothing", () => {
  const atZero = simulate({ ...flood, propagate: true }, { ...SITE, reserveSeconds: 0 });
  assert.equal(atZero.userOk, simulate(flood).userOk);
  assert.equal(atZero.webOk, 369);
  assert.equal(percent(atZero.wastedShare), "79%");
});

test("more workers save nobody from the upside-down numbers, and fewer save nearly all", () => {
  const many = simulate(inverted, { ...SITE, workers: 200 });
  assert.equal(many.userOk, 358);
  const few30 = simulate(inverted, { ...SITE, workers: 30, backlog: 30 });
  assert.deepEqual([few30.userOk, few30.userErrors, few30.wastedShare], [1455, 183, 0]);
});

test("the takeaway and the table say what the model gives", () => {
  const state = figure.open("inverted");
  assert.equal(
    state?.takeaway,
    "By the web log 100% of the answers are good; 24% of the users got a page.",
  );
  assert.equal(state?.table.rows.length, 9);
  assert.deepEqual(state?.table.rows.at(-1), ["80–90", "20.0", "0.0", "0.0", "60.0"]);
});
