import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  canonicalPath,
  climbs,
  fileOfPath,
  parseSitePath,
  pathOfFile,
  readablePath,
  sentPath,
} from "../../src/content/site-path.ts";
import { hostileNames } from "../support/file-names.ts";
import { articleText, siteYaml } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

const name = fc
  .oneof(fc.string({ minLength: 1 }), fc.constantFrom(...hostileNames))
  .filter((one) => !/[/\p{C}]/u.test(one) && !climbs(one));
const file = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join("/"));

test("a file's path leads back to it, and holds nothing that anything could take for its own", () => {
  fc.assert(
    fc.property(file, (file) => {
      const path = pathOfFile(file);
      assert.equal(fileOfPath(path), file);
      assert.match(path, /^[\w/.~%-]+$/);
      for (const one of [path, sentPath(path), new URL(path, "https://a.example").pathname]) {
        assert.equal(canonicalPath(one), path);
        assert.equal(parseSitePath(one), path);
      }
    }),
  );
});

test("a path leads no other way where backslashes part names", () => {
  for (const path of [
    "/a%5C..",
    "/a%5c../b",
    "/%5C..%5Cb",
    "/a\\..",
    "/..%5Ca",
    "/a/%2E%2E/b",
    "/a%5C.",
  ]) {
    assert.equal(parseSitePath(path), undefined, path);
  }
  for (const path of ["/a%5Cb", "/a%5C..b", "/..a", "/a..%5Cb"]) {
    assert.notEqual(parseSitePath(path), undefined, path);
  }
});

test("what browsers send of a path is what they send of it whole", () => {
  for (const name of hostileNames) {
    const sent = sentPath(pathOfFile(name));
    assert.equal(new URL(sent, "https://a.example").pathname, sent);
  }
});

test("a path that people read has their letters, nothing unseen, and is the same path", () => {
  assert.equal(readablePath(pathOfFile("über/日本語/हिन्दी x.png")), "/über/日本語/हिन्दी%20x.png");
  fc.assert(
    fc.property(file, (file) => {
      const shown = readablePath(pathOfFile(file));
      assert.equal(canonicalPath(shown), pathOfFile(file));
      assert.match(shown, /^[\p{L}\p{N}\p{M}/._~%-]+$/u);
    }),
  );
});
for (const [written, path] of [
  ["/2015/03/日本語/", "/2015/03/%E6%97%A5%E6%9C%AC%E8%AA%9E/"],
  ["/2015/03/caf%C3%A9/", "/2015/03/caf%C3%A9/"],
  ["/2015/03/café/", "/2015/03/caf%C3%A9/"],
  ["/old post.html", "/old%20post.html"],
  ["/it's/", "/it%27s/"],
  ["/tag/c++/", "/tag/c%2B%2B/"],
  ["/a:b/", "/a%3Ab/"],
  ["/über/größe", "/%C3%BCber/gr%C3%B6%C3%9Fe"],
] as const) {
  test(`the alias ${written} is an address`, async (t) => {
    const { site, diagnostics } = await loadFiles(t, {
      "articles/a.md": articleText("A", `date: 2024\naliases: ["${written}"]`),
      "site.yaml": `${siteYaml}redirects: {"/x${written}": /articles/a/}\ngone: {"/y${written}": Gone}\n`,
    });
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      site?.redirects.map(({ from }) => from).toSorted(),
      [path, `/x${path}`].toSorted(),
    );
  });
}

for (const [written, hint] of [
  ["/?p=123", /No static host looks at what stands behind `\?`/],
  ["/a/?page_id=2", /No static host/],
  ["/a/#part", /`\{formerly=#old-id\}`/],
  ["a/b/", /^Write `\/a\/b\/`\.$/],
  ["https://elsewhere.example/", /^Only a path of this site/],
  ["https://old.example/2015/x/", /^Write its path alone: `\/2015\/x\/`\.$/],
  ["/a//b/", /Names in a path/],
  ["/a/../b", /Names in a path/],
] as const) {
  test(`the alias ${written} is refused with what to write`, async (t) => {
    const [told] = (
      await loadFiles(t, {
        "articles/a.md": articleText("A", `date: 2024\naliases: ["${written}"]`),
      })
    ).diagnostics;
    assert.equal(told?.code, "E204");
    assert.match(told?.hint ?? "", hint);
  });
}
