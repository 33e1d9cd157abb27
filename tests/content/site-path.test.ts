import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  canonicalPath,
  fileOfPath,
  parseSitePath,
  pathOfFile,
  readablePath,
  sentPath,
} from "../../src/content/site-path.ts";
import { hostileNames } from "../support/file-names.ts";

const name = fc
  .oneof(fc.string({ minLength: 1 }), fc.constantFrom(...hostileNames))
  .filter((one) => !/[/\p{C}]|^\.\.?$/u.test(one));
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
