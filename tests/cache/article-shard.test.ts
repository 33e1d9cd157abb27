import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { packBody, unpackBody } from "../../src/cache/article-shard.ts";

test("a text that is kept comes back as it was", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "1", "\n", "\0", "é", "𝒳", '"', "<") });
  fc.assert(
    fc.property(text, text, text, (html, feedHtml, prose) => {
      const body = {
        html: { template: html },
        feedHtml: { template: feedHtml },
        text: prose,
        sections: [{ id: "a", heading: { template: prose }, text: { template: html } }],
        outgoing: [{ href: html, location: { file: prose, line: 1, column: 2 } }],
      };
      assert.deepEqual(unpackBody(packBody(body)), body);
    }),
  );
});
