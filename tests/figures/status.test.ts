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
  crowd: "second",
};
const beside: Params = {
  ...apart,
  ownHost: false,
  ownDomain: false,
  cdn: "shared",
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

test("a page beside the product, behind its CDN, can report none of the five outages", () => {
  assert.deepEqual(pages(beside), {
    network: "frozen",
    "cloud region": "frozen",
    "DNS zone": "dark",
    certificate: "dark",
    CDN: "dark",
    "staff login": "frozen",
  });
  assert.equal(figure.open()?.takeaway, "The page reports 0 of the 5 outages; in 2 it freezes.");
});

test("a vendor reports two of five with the company's login, four with its own, five with a domain", () => {
  const vendor = { ...apart, ownDomain: false, ownPosting: false };
  assert.deepEqual(
    [vendor, { ...vendor, ownPosting: true }, apart].map((params) => model(params).reported),
    [2, 4, 5],
  );
  assert.deepEqual(pages(vendor), {
    network: "frozen",
    "cloud region": "frozen",
    "DNS zone": "dark",
    certificate: "reports",
    CDN: "reports",
    "staff login": "frozen",
  });
  assert.equal(model({ ...apart, ownPosting: false }).reported, 2);
});

test("while posting hangs on the company's login, no page of any kind reports network or region", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { network, "cloud region": region } = pages({ ...params, ownPosting: false });
      assert.notEqual(network, "reports");
      assert.notEqual(region, "reports");
    }),
  );
});

test("a login of its own adds nothing to a page that stands beside the product under its name", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const there = { ...params, ownHost: false, ownDomain: false };
      const { reported } = model({ ...there, ownPosting: true });
      assert.equal(reported, model({ ...there, ownPosting: false }).reported);
    }),
  );
});

test("host and posting are the best pair behind every CDN, and add two outages or more to either change alone", () => {
  for (const cdn of ["none", "shared", "own"] as const) {
    const from = { ...beside, cdn, crowd: "minute" as const };
    const reported = (change: Partial<Params>) => model({ ...from, ...change }).reported;
    const pair = reported({ ownHost: true, ownPosting: true });
    assert.ok(pair > reported({ ownHost: true, ownDomain: true }));
    assert.ok(pair > reported({ ownDomain: true, ownPosting: true }));
    for (const ownDomain of [false, true]) {
      const both = reported({ ownDomain, ownHost: true, ownPosting: true });
      assert.ok(both >= reported({ ownDomain, ownHost: true }) + 2);
      assert.ok(both >= reported({ ownDomain, ownPosting: true }) + 2);
    }
    assert.equal(reported({ ownHost: true, ownDomain: true, ownPosting: true }), pair + 1);
  }
});

test("any CDN turns a page that its failing host would have darkened into an old copy", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const there = { ...params, ownHost: false };
      assert.equal(pages({ ...there, cdn: "none" }).network, "dark");
      assert.equal(pages({ ...there, cdn: "own" }).network, "frozen");
    }),
  );
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

test("every preset says what it shows in few words, and the same setting gives the same result", () => {
  const takeaways = figure.presets.map(({ name }) => figure.open(name)?.takeaway ?? "");
  assert.deepEqual(takeaways, [
    "The page reports 0 of the 5 outages; in 2 it freezes.",
    "The page reports 2 of the 5 outages; in 2 it freezes.",
    "The page reports 4 of the 5 outages.",
    "The page reports 5 of the 5 outages.",
    "Readers swamp the page: 600 requests/s, and it can answer 50.",
  ]);
  for (const text of takeaways) assert.ok(text.split(" ").length <= 12, text);
  fc.assert(fc.property(anyParams, (params) => assert.deepEqual(model(params), model(params))));
});

test("every control changes something from the first frame", () => {
  const first = figure.open();
  const changes = {
    ownHost: "on",
    ownDomain: "on",
    cdn: "own",
    ownPosting: "on",
    cacheS: "2",
    crowd: "hour",
  };
  for (const [key, value] of Object.entries(changes)) {
    const next = first?.with(key, value);
    assert.notDeepEqual(next?.table, first?.table, key);
  }
});
