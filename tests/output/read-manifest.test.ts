import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isBuilt } from "../../src/output/output-folder.ts";
import { parseManifest, readManifest } from "../../src/output/read-manifest.ts";
import { folderOf } from "../support/site-folder.ts";

const headersOf = (pattern: string, headers: Readonly<Record<string, string>>) =>
  JSON.stringify({
    commit: null,
    tools: {},
    hosting: { headers: [{ pattern, headers }], redirects: [], gone: [] },
    files: {},
  });

test("no header or pattern holds a line break, which would begin another header or setting", () => {
  assert.ok(parseManifest(headersOf("/a/*", { Link: '</a>; rel="b"', "X-A": "ä" })));
  for (const [pattern, headers] of [
    ["/*\nserver {", { Link: "a" }],
    ["/*", { Link: "a\r\nSet-Cookie: b" }],
    ["/*", { "Link\r\nSet-Cookie": "a" }],
    ["/*", { "X A": "a" }],
    ["/*", { "": "a" }],
  ] as const) {
    assert.equal(parseManifest(headersOf(pattern, headers)), undefined, JSON.stringify(headers));
  }
});

test("a link in the place of build.json is none: what it leads to may have no end", (t) => {
  const folder = folderOf(t, {});
  symlinkSync("/dev/zero", join(folder, "build.json"));
  assert.equal(readManifest(folder), undefined);
  assert.equal(isBuilt(folder), false);
});
