import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figure } from "../../figures/status/figure.ts";
import { CAPACITY_PER_S, EDGES, loadPerS, model, type Params } from "../../figures/status/model.ts";

const apart: Params = {
  ownHost: true,
  ownDomain: true,
  cdn: "own",
  ownPosting: true,
  cacheS: 30,
  crowd: "minute",
};
const beside: Params = {
  ...apart,
  ownHost: false,
  ownDomain: false,
  cdn: "none",
  ownPosting: false,
};
const pages = (params: Params) =>
  Object.fromEntries(model(params).failures.map(({ layer, page }) => [layer, page]));

const anyParams: fc.Arbitrary<Params> = fc.record({
  ownHost: fc.boolean(),
  ownDomain: fc.boolean(),
  cdn: fc.constantFrom("none", "shared", "own"),
  ownPosting: fc.boolean(),
  cacheS: fc.integer({ min: 1, max: 600 }),
  crowd: fc.constantFrom("hour", "minute", "second"),
});

test("a page beside the product is dark in four failures, frozen in two, and reports one outage", () => {
  assert.deepEqual(pages(beside), {
    network: "dark",
    "cloud region": "dark",
    "DNS zone": "dark",
    certificate: "dark",
    CDN: "reports",
    login: "frozen",
    "chat tool": "frozen",
  });
  assert.match(figure.open()?.takeaway ?? "", /^The page can report 1 of the 6 failures/);
});

test("a vendor under our own name reports three of six, and everything apart reports all six", () => {
  const vendor = { ...apart, ownDomain: false, ownPosting: false };
  assert.deepEqual([model(vendor).reported, model(apart).reported], [3, 6]);
  assert.equal(pages(vendor)["DNS zone"], "dark");
  assert.equal(pages(vendor).login, "frozen");
});

test("a CDN turns a dark page beside the product into a frozen one", () => {
  assert.equal(pages({ ...beside, cdn: "own" }).network, "frozen");
});

test("sharing one more layer never lets the page report more", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { reported } = model(params);
      assert.ok(model({ ...params, ownHost: true }).reported >= reported);
      assert.ok(model({ ...params, ownDomain: true }).reported >= reported);
      assert.ok(model({ ...params, ownPosting: true }).reported >= reported);
      if (params.cdn === "shared") assert.ok(model({ ...params, cdn: "own" }).reported >= reported);
    }),
  );
});

test("a page reports a failure only when it can keep up with the readers", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { loadPerS: load, swamped, reported } = model(params);
      assert.equal(swamped, load > CAPACITY_PER_S);
      if (swamped) assert.equal(reported, 0);
    }),
  );
});

test("600 readers a second swamp a page without a cache, and a cache of 4 s is enough for it", () => {
  assert.deepEqual(
    [1, 3, 4, 5].map((cacheS) => model({ ...apart, crowd: "second", cacheS }).swamped),
    [true, true, false, false],
  );
  assert.equal(model({ ...apart, cdn: "none", crowd: "second" }).loadPerS, 600);
  assert.equal(Math.round(loadPerS(600, 4)), 46);
});

test("at 600 a second, 30 s of cache leave 6.6 requests a second and ten minutes leave 0.33", () => {
  assert.equal(loadPerS(600, 30).toFixed(1), "6.6");
  assert.equal(loadPerS(600, 600).toFixed(2), "0.33");
  assert.equal(loadPerS(10, 30).toFixed(1), "4.0");
});

test("a longer cache time never adds load, and no load exceeds the visits or one fetch per copy", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1e5, noNaN: true }),
      fc.integer({ min: 1, max: 599 }),
      (visitsPerS, cacheS) => {
        const load = loadPerS(visitsPerS, cacheS);
        assert.ok(load >= loadPerS(visitsPerS, cacheS + 1));
        assert.ok(load <= visitsPerS && load <= EDGES / cacheS);
      },
    ),
  );
});

test("a simulated crowd of random visits loads the server as the formula says", () => {
  let seed = 20260;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed + 1) / 2 ** 32;
  };
  const [visitsPerS, cacheS, visits] = [600, 10, 300_000];
  const freshUntilS = new Float64Array(EDGES);
  let nowS = 0;
  let fetches = 0;
  for (let i = 0; i < visits; i++) {
    nowS -= Math.log(random()) / visitsPerS;
    const edge = Math.floor(random() * EDGES);
    if (nowS < (freshUntilS[edge] ?? 0)) continue;
    freshUntilS[edge] = nowS + cacheS;
    fetches++;
  }
  const ratio = fetches / nowS / loadPerS(visitsPerS, cacheS);
  assert.ok(ratio > 0.97 && ratio < 1.03, `the simulation has ${ratio} times the load`);
});

test("every preset says what it shows, and the same setting gives the same result", () => {
  const takeaways = figure.presets.map(({ name }) => figure.open(name)?.takeaway ?? "");
  assert.deepEqual(
    takeaways.map((text) => /report (\d) of the 6/.exec(text)?.[1]),
    ["1", "3", "6", "0"],
  );
  fc.assert(fc.property(anyParams, (params) => assert.deepEqual(model(params), model(params))));
});
