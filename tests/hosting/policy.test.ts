import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { contentSecurityPolicy, policyHeader } from "../../src/hosting/policy.ts";

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((part): [string, string[]] => {
      const [name = "", ...values] = part.split(" ");
      return [name, values];
    }),
  );
}

test("nothing is allowed but what is named, and no text becomes code", () => {
  const policy = directives(contentSecurityPolicy({ styles: ["a{}"], scripts: [] }));
  assert.deepEqual(policy.get("default-src"), ["'none'"]);
  assert.deepEqual(policy.get("script-src"), ["'self'"]);
  assert.deepEqual(policy.get("base-uri"), ["'none'"]);
  assert.deepEqual(policy.get("require-trusted-types-for"), ["'script'"]);
  assert.deepEqual(policy.get("trusted-types"), ["'none'"]);
  const values = [...policy.values()].flat();
  assert.ok(!values.some((value) => /unsafe|\*|https?:|data:/.test(value)));
});

test("inline code is allowed by the hash of its UTF-8 bytes, and only in its own kind", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, (style, script) => {
      const policy = directives(contentSecurityPolicy({ styles: [style], scripts: [script] }));
      const hash = (code: string) =>
        `'sha256-${createHash("sha256").update(code, "utf8").digest("base64")}'`;
      assert.deepEqual(policy.get("style-src"), ["'self'", hash(style)]);
      assert.deepEqual(policy.get("script-src"), ["'self'", hash(script)]);
    }),
  );
});

test("the header adds only what a meta element can't say", () => {
  const inline = { styles: ["a{}"], scripts: [] };
  const [meta, header] = [contentSecurityPolicy(inline), policyHeader(inline)].map(directives);
  assert.deepEqual(header?.get("frame-ancestors"), ["'none'"]);
  header?.delete("frame-ancestors");
  assert.deepEqual(header, meta);
});
