import assert from "node:assert/strict";
import { test } from "node:test";
import { slug, slugify } from "../../../src/import/sources/eleventy-slugs.ts";

// What stands right was made by the filters themselves.
test("slugify writes titles as Eleventy's does: apostrophes, signs and umlauts", () => {
  assert.equal(slugify("Things I've kept"), "things-i-ve-kept");
  assert.equal(slugify("It's R&D, don't ask"), "its-r-and-d-dont-ask");
  assert.equal(slugify("Über Größe Straße"), "ueber-groesse-strasse");
  assert.equal(slugify("Hello: world (now) ✨"), "hello-world-now");
  assert.equal(slugify("Łódź"), "lodz");
  assert.equal(slugify("Привет"), undefined);
});

test("slug keeps the signs that Eleventy's older filter keeps", () => {
  assert.equal(slug("C++ & node.js 3.0"), "c++-and-node.js-3.0");
  assert.equal(slug("I’m Über"), "i'm-uber");
  assert.equal(slug("Save $5 or 10% now"), "save-dollar5-or-10percent-now");
  assert.equal(slug("日本"), undefined);
});
