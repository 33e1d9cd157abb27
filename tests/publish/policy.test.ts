import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { contentSecurityPolicy } from "../../src/publish/policy.ts";

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((part): [string, string[]] => {
      const [name = "", ...values] = part.split(" ");
      return [name, values];
    }),
  );
}

test("nothing is allowed but what is named, and no page may run anything inline", () => {
  const policy = directives(contentSecurityPolicy("a{}"));
  assert.deepEqual(policy.get("default-src"), ["'none'"]);
  assert.deepEqual(policy.get("script-src"), ["'self'"]);
  assert.deepEqual(policy.get("base-uri"), ["'none'"]);
  const values = [...policy.values()].flat();
  assert.ok(!values.some((value) => /unsafe|\*|https?:/.test(value)));
});

test("the one inline stylesheet is allowed by the hash of its UTF-8 bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (css) => {
      const hash = createHash("sha256").update(css, "utf8").digest("base64");
      const styles = directives(contentSecurityPolicy(css)).get("style-src");
      assert.deepEqual(styles, [`'sha256-${hash}'`]);
    }),
  );
});
