import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptedEncodings } from "../../src/output/content-encodings.ts";

test("of the encodings that a client takes, the smallest comes first", () => {
  const names = (header: string) => acceptedEncodings(header).map(({ name }) => name);
  assert.deepEqual(names("gzip, deflate, br, zstd"), ["br", "zstd", "gzip"]);
  assert.deepEqual(names("gzip;q=1.0, br;q=0"), ["gzip"]);
  assert.deepEqual(names("*"), ["br", "zstd", "gzip"]);
  assert.deepEqual(names("br;q=0, *;q=0.1"), ["zstd", "gzip"]);
  assert.deepEqual(names("identity"), []);
  assert.deepEqual(names(""), []);
});
