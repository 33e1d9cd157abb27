import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseSiteUrl } from "../../src/content/site-url.ts";

test("an address is read with its base path, which gets its slash at the end", () => {
  const read = {
    "https://example.org": ["https://example.org", "/"],
    "HTTPS://Example.ORG/": ["https://example.org", "/"],
    "http://localhost:8080/a/b": ["http://localhost:8080/a/b", "/a/b/"],
    "https://someone.github.io/Blog/": ["https://someone.github.io/Blog", "/Blog/"],
  };
  for (const [text, [baseUrl, basePath]] of Object.entries(read)) {
    assert.deepEqual(parseSiteUrl(text), { baseUrl, basePath }, text);
  }
});

test("what can't be a base path is refused, with a hint", () => {
  const wrong = [
    "https://example.org/a/../b/",
    "https://example.org/a//b/",
    "https://example.org/./",
    "https://example.org/a\\b/",
    "https://example.org/%2e%2e/",
    "https://example.org/über/",
    "https://example.org/blog/?page=1",
    "https://example.org/#top",
    "https://example.org/index.html",
    "https://me:secret@example.org/",
    "blog",
  ];
  for (const text of wrong) {
    const parsed = parseSiteUrl(text);
    assert.ok("problem" in parsed && parsed.hint !== "", text);
  }
});

test("what was read is read again as the same", () => {
  const names = fc.array(fc.stringMatching(/^[A-Za-z0-9_~-]+$/), { maxLength: 4 });
  fc.assert(
    fc.property(names, (path) => {
      const parsed = parseSiteUrl(`https://example.org/${path.join("/")}`);
      assert.ok("baseUrl" in parsed);
      assert.deepEqual(parseSiteUrl(parsed.baseUrl), parsed);
    }),
  );
});
