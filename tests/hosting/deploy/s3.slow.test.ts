import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deployStep, pageCount, smallRelease } from "../../support/deploying.ts";
import { startS3Server } from "../../support/s3-server.ts";
import { isLong } from "../../support/tier.ts";
import { answer, assertWhole, seeded, startReaders } from "./readers.ts";

const kills = isLong ? 100 : 8;

const pages = Array.from({ length: pageCount }, (_, i) =>
  i === 0 ? "/index.html" : `/p${i}/index.html`,
);

test("a deploy to S3 sends only what changed, with type and lifetime", async (t) => {
  const { target, env, headersOf } = await startS3Server(t);
  const deploy = await deployStep(t, env);
  const folder = await smallRelease(t, "one");
  assert.equal((await deploy(target, folder)).said, "release 1 is live; 11 of 11 files were sent");
  const asset = readdirSync(join(folder, "assets"))[0] ?? "";
  const ofAsset = await headersOf(`assets/${asset}`);
  assert.equal(ofAsset?.get("content-type"), "text/javascript; charset=utf-8");
  assert.equal(ofAsset?.get("cache-control"), "public, max-age=31536000, immutable");
  assert.equal(ofAsset?.get("content-encoding"), null);
  const ofPage = await headersOf("p1/index.html");
  assert.equal(ofPage?.get("content-type"), "text/html; charset=utf-8");
  assert.equal(ofPage?.get("cache-control"), "public, max-age=0, must-revalidate");

  assert.equal((await deploy(target, folder)).said, "release 2 is live; 0 of 11 files were sent");
  const next = await smallRelease(t, "two");
  // All but robots.txt: every page names the release.
  assert.equal((await deploy(target, next)).said, "release 3 is live; 10 of 11 files were sent");
});

test("assets stay for five releases, and then they go", async (t) => {
  const { target, env, headersOf } = await startS3Server(t);
  const deploy = await deployStep(t, env);
  const assets: string[] = [];
  for (const name of ["one", "two", "three", "four", "five", "six"]) {
    const folder = await smallRelease(t, name);
    assets.push(...readdirSync(join(folder, "assets")).filter((file) => file.startsWith("part0")));
    assert.equal((await deploy(target, folder)).status, 0);
  }
  const there = await Promise.all(assets.map((file) => headersOf(`assets/${file}`)));
  assert.deepEqual(
    there.map((headers) => headers !== undefined),
    [false, true, true, true, true, true],
  );
});

test("of deploys to S3 at the same time one wins, and the others say who holds the lock", async (t) => {
  const { target, env, origin } = await startS3Server(t);
  const deploy = await deployStep(t, env);
  const folders = await Promise.all(["a", "b", "c", "d"].map((name) => smallRelease(t, name)));
  const all = await Promise.all(folders.map((folder) => deploy(target, folder)));
  for (const { status, said } of all.filter((one) => one.status !== 0)) {
    assert.equal(status, 75, said);
    assert.match(said, /^somebody else is deploying: (?:\S+@\S+ since \d{4}-|somebody who)/);
  }
  assert.ok(all.some(({ status }) => status === 0));
  const record = JSON.parse((await answer(undefined, `${origin}/.deploy.json`)).text);
  assert.equal(record.number, all.filter(({ status }) => status === 0).length);
});

test("a lock left on another machine stays until it is broken on purpose", async (t) => {
  const { target, env, origin } = await startS3Server(t);
  const deploy = await deployStep(t, env);
  const folder = await smallRelease(t, "one");
  const left = { id: "x", user: "ann", host: "laptop", pid: 1, since: "2024-03-11T10:00:00.000Z" };
  await fetch(`${origin}/.deploy-lock.json`, { method: "PUT", body: JSON.stringify(left) });
  const refused = await deploy(target, folder);
  assert.equal(refused.status, 75);
  assert.equal(
    refused.said,
    "somebody else is deploying: ann@laptop since 2024-03-11T10:00:00.000Z, process 1. If that deploy has died, say so with `--break-lock`.",
  );
  assert.equal((await deploy(target, folder, { flags: ["--break-lock"] })).status, 0);
});

test("deploys to S3, half of them killed, and no reader ever misses an asset", async (t) => {
  const { target, env, origin } = await startS3Server(t);
  const deploy = await deployStep(t, env);
  const names = Array.from({ length: 9 }, (_, i) => `release-${i}`);
  const folders = await Promise.all(names.map((name) => smallRelease(t, name)));
  const first = performance.now();
  assert.equal((await deploy(target, folders[0] ?? "")).status, 0);
  let usualMs = performance.now() - first;
  const random = seeded(20_261_125);
  const readers = startReaders(origin, pages);
  let killed = 0;
  let finished = 0;
  for (let turn = 1; killed < kills; turn++) {
    const at = turn % folders.length;
    const folder = folders[at] ?? "";
    const { status } = await deploy(target, folder, { killAfterMs: random() * usualMs });
    if (status === null) killed += 1;
    const started = performance.now();
    const done = await deploy(target, folder);
    assert.equal(done.status, 0, done.said);
    usualMs = 0.8 * usualMs + 0.2 * (performance.now() - started);
    finished += 1;
    const build = JSON.parse((await answer(undefined, `${origin}/build.json`)).text);
    assert.equal(build.tools.release, names[at]);
    const shown = await Promise.all(pages.map((page) => answer(undefined, origin + page)));
    for (const { text } of shown) assert.ok(text.includes(`data-release="${names[at]}"`));
  }
  const readings = await readers.stop();
  t.diagnostic(
    `${finished} finished, ${killed} killed, ${usualMs.toFixed(0)} ms each; ${readings.pages} pages, ${readings.assets} assets read`,
  );
  assertWhole(readings);
});
