import assert from "node:assert/strict";
import { test } from "node:test";
import { headerRules, headersFor } from "../../src/hosting/headers.ts";
import { policyHeader } from "../../src/hosting/policy.ts";
import { highestScore, observatoryRules, observatoryScore } from "../support/observatory.ts";

const rules = headerRules(policyHeader({ styles: ["a{}"], scripts: ["1"] }), ["card.png"]);
const headersOf = (path: string) =>
  Object.fromEntries(
    Object.entries(headersFor(rules, path)).map(([name, value]) => [name.toLowerCase(), value]),
  );

test("every kind of address has the highest score of the Observatory's rules", () => {
  for (const path of ["/", "/articles/x/", "/search/", "/atom.xml", "/assets/x.js"]) {
    assert.equal(observatoryScore(headersOf(path)), highestScore, path);
  }
});

test("a missing header costs points, so the table can fail", () => {
  const whole = headersOf("/");
  for (const name of [
    "content-security-policy",
    "strict-transport-security",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-resource-policy",
  ]) {
    const { [name]: _, ...rest } = whole;
    assert.ok(observatoryScore(rest) < highestScore, name);
  }
  assert.equal(new Set(observatoryRules.map(({ name }) => name)).size, observatoryRules.length);
});
