import assert from "node:assert/strict";
import { test } from "node:test";
import type { SitePath } from "../../src/content/schemas/values.ts";
import { differInCapitals, ruleOnly, ruleOnlyLines } from "../../src/site/capitals.ts";

const redirect = (from: SitePath, to: SitePath) => ({ from, to });

test("paths differ in capitals alone where their files do, whatever letters they are in", () => {
  for (const [one, other] of [
    ["/A/", "/a/"],
    ["/A", "/a/"],
    ["/A/index.html", "/a/"],
    ["/%C3%84/", "/%C3%A4/"],
    ["/Atom.xml", "/atom.xml"],
  ] as const) {
    assert.ok(differInCapitals(one, other), one);
  }
  for (const [one, other] of [
    ["/a/", "/a/"],
    ["/a", "/a/"],
    ["/a/index.html", "/a/"],
    ["/A.html", "/a/"],
    ["/a/", "/b/"],
  ] as const) {
    assert.ok(!differInCapitals(one, other), one);
  }
});

test("of addresses that one disk takes for one, the page or the first has the file", () => {
  const redirects = [
    redirect("/A/", "/a/"),
    redirect("/Old/", "/a/"),
    redirect("/old/", "/a/"),
    redirect("/OLD/", "/a/"),
    redirect("/other/", "/a/"),
  ];
  const found = Array.from(ruleOnly(redirects), ({ from }) => from);
  assert.deepEqual(found, ["/A/", "/old/", "/OLD/"]);
});

test("what can't be answered is told in a line with the first three, and nothing where all can be", () => {
  const all = ["/A/", "/B/", "/C/", "/%C3%84/"].map((from) =>
    redirect(`/${from.slice(1)}`, `/${from.slice(1).replace("%84", "%A4").toLowerCase()}`),
  );
  assert.deepEqual(ruleOnlyLines([redirect("/old/", "/a/")], "A host"), []);
  const [line = "", ...more] = ruleOnlyLines(all.slice(0, 1), "A host");
  assert.match(line, /^A host .* in capitals alone: \/A\/$/);
  assert.deepEqual(more, []);
  assert.match(ruleOnlyLines(all.slice(0, 3), "A host")[0] ?? "", /: \/A\/, \/B\/, \/C\/$/);
});
