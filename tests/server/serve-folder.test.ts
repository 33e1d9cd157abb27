import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { type TestContext, test } from "node:test";
import type { Hosting } from "../../src/output/manifest.ts";
import { rawRequest } from "../support/raw-request.ts";
import { listen } from "../support/served-site.ts";
import { folderOf } from "../support/site-folder.ts";
import { until } from "../support/until.ts";

const hosting: Hosting = {
  basePath: "/",
  headers: [{ pattern: "/*", headers: { "X-Content-Type-Options": "nosniff" } }],
  redirects: [{ from: "/old/", to: "/new/" }],
  gone: ["/gone/"],
};

async function serve(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = folderOf(t, { "404.html": "not here", ...files });
  const { origin, close } = await listen(folder, hosting);
  t.after(close);
  return origin;
}

test("a part of a file is sent from its start, its end or between; a part that isn't there is 416", async (t) => {
  const origin = await serve(t, { "a.txt": "0123456789" });
  const ask = (range: string) => rawRequest(`${origin}/a.txt`, { Range: range });
  for (const [range, part, where] of [
    ["bytes=0-0", "0", "0-0"],
    ["bytes=5-", "56789", "5-9"],
    ["bytes=-3", "789", "7-9"],
    ["bytes=-30", "0123456789", "0-9"],
    ["bytes=8-99", "89", "8-9"],
  ] as const) {
    const { status, headers, body } = await ask(range);
    assert.equal(status, 206, range);
    assert.equal(body.toString(), part, range);
    assert.equal(headers["content-range"], `bytes ${where}/10`, range);
  }
  for (const range of ["bytes=10-", "bytes=-0", "bytes=99-100"]) {
    const { status, headers } = await ask(range);
    assert.equal(status, 416, range);
    assert.equal(headers["content-range"], "bytes */10", range);
  }
  for (const range of ["lines=1-2", "bytes=0-1,3-4", "nonsense"]) {
    const { status, body } = await ask(range);
    assert.equal(status, 200, range);
    assert.equal(body.toString(), "0123456789", range);
  }
});

test("a part is sent only of the version that the client has", async (t) => {
  const origin = await serve(t, { "a.txt": "0123456789" });
  const { headers } = await rawRequest(`${origin}/a.txt`);
  const ask = (version: string) =>
    rawRequest(`${origin}/a.txt`, { Range: "bytes=0-1", "If-Range": version });
  assert.equal((await ask(headers.etag ?? "")).status, 206);
  assert.equal((await ask('"other"')).status, 200);
});

test("an address that could lead to another host or out of the folder is a 404", async (t) => {
  const origin = await serve(t, { "a/index.html": "a", "x.example/index.html": "x" });
  for (const path of ["//x.example", "//", "/a//", "/..%2f..%2fetc/passwd", "/a%00", "/%5c/a"]) {
    const { status, headers } = await rawRequest(origin + path);
    assert.equal(status, 404, path);
    assert.equal(headers.location, undefined, path);
  }
  assert.equal((await rawRequest(`${origin}/a`)).headers.location, "/a/");
  assert.equal((await rawRequest(`${origin}/a?x=1`)).headers.location, "/a/?x=1");
});

test("names with any character are found, encoded in whatever way", async (t) => {
  const origin = await serve(t, { "a b/ü%$&.txt": "found" });
  for (const path of ["/a%20b/%C3%BC%25%24%26.txt", "/a%20b/%c3%bc%25$&.txt"]) {
    assert.equal((await rawRequest(origin + path)).body.toString(), "found", path);
  }
});

test("an archive is sent as it is; a compressed copy only in the place of its file", async (t) => {
  const origin = await serve(t, { "logs.tar.gz": "archive", "a.txt": "text", "a.txt.gz": "copy" });
  assert.equal((await rawRequest(`${origin}/logs.tar.gz`)).body.toString(), "archive");
  assert.equal((await rawRequest(`${origin}/a.txt.gz`)).status, 404);
  const copied = await rawRequest(`${origin}/a.txt`, { "Accept-Encoding": "gzip" });
  assert.equal(copied.body.toString(), "copy");
});

test("300 requests that are broken off leave no file open", async (t) => {
  const origin = await serve(t, { "big.bin": "x".repeat(4_000_000) });
  const open = () => readdirSync("/proc/self/fd").length;
  await rawRequest(`${origin}/404.html`);
  const before = open();
  for (let i = 0; i < 300; i++) {
    const asked = request(`${origin}/big.bin`, { agent: false });
    asked.on("error", () => undefined);
    asked.end();
    const [response] = await once(asked, "response");
    response.on("error", () => undefined);
    asked.destroy();
  }
  await until(
    () => open() <= before + 5,
    () => `${open()} files are open, ${before} were`,
  );
  assert.equal((await rawRequest(`${origin}/big.bin`)).body.length, 4_000_000);
});
