import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { packBody, unpackBody } from "../../src/cache/article-shard.ts";

test("a text that is kept comes back as it was", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "1", "\n", "é", "𝒳", '"', "<") });
  fc.assert(
    fc.property(text, text, (html, prose) => {
      assert.deepEqual(unpackBody(packBody({ html, text: prose })), { html, text: prose });
    }),
  );
});
