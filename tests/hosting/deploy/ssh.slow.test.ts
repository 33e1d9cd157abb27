import assert from "node:assert/strict";
import {
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { SshTarget } from "../../../src/content/schemas/deploy.ts";
import { hashFiles } from "../../../src/output/manifest.ts";
import { type Deploy, type Deployed, deployStep, smallRelease } from "../../support/deploying.ts";
import { startSshServer } from "../../support/ssh-server.ts";
import { isLong } from "../../support/tier.ts";
import { until } from "../../support/until.ts";
import { answer, assertWhole, seeded, startReaders } from "./readers.ts";

const kills = isLong ? 100 : 8;

const paths = ["/", "/p1/", "/p2/", "/p3/", "/p4/", "/p5/"];

test("a deploy over ssh is there at once, and unchanged files stay the same inodes", async (t) => {
  const { env, path, origin } = await startSshServer(t);
  const target: SshTarget = { to: "ssh", host: "server", path };
  const deploy = await deployStep(t, env);
  const first = await deploy(target, await smallRelease(t, "one"));
  assert.deepEqual(first, { status: 0, said: first.said });
  assert.match(first.said, /^release 1-[0-9a-f]{12} is live$/);
  assert.ok(lstatSync(join(path, "current")).isSymbolicLink());
  assert.match((await answer(undefined, `${origin}/p3/`)).text, /data-release="one"/);
  const robots = statSync(join(path, "current/robots.txt"));

  await deploy(target, await smallRelease(t, "two"));
  assert.match((await answer(undefined, `${origin}/p3/`)).text, /data-release="two"/);
  const after = statSync(join(path, "current/robots.txt"));
  assert.equal(after.ino, robots.ino);
  assert.equal(after.mtimeMs, robots.mtimeMs);
});

test("readers see what was deployed where users keep their files to themselves", async (t) => {
  const { env, path, origin } = await startSshServer(t, "077");
  const deploy = await deployStep(t, env);
  const inner = join(path, "of/a/site");
  const target: SshTarget = { to: "ssh", host: "server", path: inner };
  const { status, said } = await deploy(target, await smallRelease(t, "one"));
  assert.equal(status, 0, said);
  symlinkSync("of/a/site/current", join(path, "current"));
  assert.match((await answer(undefined, `${origin}/p3/`)).text, /data-release="one"/);
});

test("the last five releases stay, and the assets of each answer in the newest", async (t) => {
  const { env, path, origin } = await startSshServer(t);
  const target: SshTarget = { to: "ssh", host: "server", path };
  const deploy = await deployStep(t, env);
  const names = ["one", "two", "three", "four", "five", "six"];
  const assets: string[] = [];
  for (const name of names) {
    const folder = await smallRelease(t, name);
    assets.push(...readdirSync(join(folder, "assets")).filter((file) => file.startsWith("part0")));
    assert.equal((await deploy(target, folder)).status, 0);
  }
  const kept = readdirSync(join(path, "releases")).filter((name) => /^\d/.test(name));
  assert.deepEqual(kept.map((name) => name.split("-")[0]).sort(), ["2", "3", "4", "5", "6"]);
  const statuses = await Promise.all(
    assets.map(async (file) => (await answer(undefined, `${origin}/assets/${file}`)).status),
  );
  assert.deepEqual(statuses, [404, 200, 200, 200, 200, 200]);
});

test("a rollback shows the release before, with the assets of the one it replaces", async (t) => {
  const { env, path, origin } = await startSshServer(t);
  const target: SshTarget = { to: "ssh", host: "server", path };
  const deploy = await deployStep(t, env);
  const second = await smallRelease(t, "two");
  await deploy(target, await smallRelease(t, "one"));
  await deploy(target, second);
  const back = await deploy(target, "", { flags: ["--rollback"] });
  assert.match(back.said, /^release 1-.* is live again, in the place of 2-/);
  assert.match((await answer(undefined, `${origin}/`)).text, /data-release="one"/);
  for (const file of readdirSync(join(second, "assets"))) {
    assert.equal((await answer(undefined, `${origin}/assets/${file}`)).status, 200);
  }
  const further = await deploy(target, "", { flags: ["--rollback"] });
  assert.equal(further.status, 1);
  assert.match(further.said, /^there is no release before 1-/);
});

test("a rollback goes to what was live, not to a release that was taken back, and that one stays", async (t) => {
  const { env, path, origin } = await startSshServer(t);
  const target: SshTarget = { to: "ssh", host: "server", path };
  const deploy = await deployStep(t, env);
  for (const name of ["one", "two"]) await deploy(target, await smallRelease(t, name));
  await deploy(target, "", { flags: ["--rollback"] });
  await deploy(target, await smallRelease(t, "three"));
  const back = await deploy(target, "", { flags: ["--rollback"] });
  assert.match(back.said, /^release 1-.* is live again, in the place of 3-/);
  for (const name of ["four", "five", "six", "seven"]) {
    await deploy(target, await smallRelease(t, name));
    if (name !== "seven") await deploy(target, "", { flags: ["--rollback"] });
  }
  const last = await deploy(target, "", { flags: ["--rollback"] });
  assert.match(last.said, /^release 1-/);
  assert.match((await answer(undefined, `${origin}/`)).text, /data-release="one"/);
});

test("of deploys at the same time one wins, and the others say who holds the lock", async (t) => {
  const { env, path } = await startSshServer(t);
  const target: SshTarget = { to: "ssh", host: "server", path };
  const deploy = await deployStep(t, env);
  const folders = await Promise.all(["a", "b", "c", "d"].map((name) => smallRelease(t, name)));
  const all = await Promise.all(folders.map((folder) => deploy(target, folder)));
  const losers = all.filter(({ status }) => status !== 0);
  for (const { status, said } of losers) {
    assert.equal(status, 75, said);
    assert.match(said, /^somebody else is deploying: \S+@\S+ since \d{4}-.*, process \d+/);
  }
  // They may also come one after the other; whoever said that it won is there as a release.
  const winners = all.length - losers.length;
  assert.ok(winners >= 1);
  const releases = readdirSync(join(path, "releases")).filter((name) => /^\d/.test(name));
  assert.equal(releases.length, winners);
  await isWhole(path);
});

test("a file that changed on its way is found, and the old release stays", async (t) => {
  const { env, path } = await startSshServer(t);
  const target: SshTarget = { to: "ssh", host: "server", path };
  const deploy = await deployStep(t, env);
  await deploy(target, await smallRelease(t, "one"));
  const before = realpathSync(join(path, "current"));
  const broken = await smallRelease(t, "two");
  writeFileSync(join(broken, "p3/index.html"), "Not what build.json says.");
  const { status, said } = await deploy(target, broken);
  assert.equal(status, 1);
  assert.match(said, /p3\/index\.html/);
  assert.equal(realpathSync(join(path, "current")), before);
});

test("a host that isn't there is said in words", async (t) => {
  const { env } = await startSshServer(t);
  const deploy = await deployStep(t, env);
  const target: SshTarget = { to: "ssh", host: "127.0.0.1", port: 1, path: "/srv/none" };
  const { status, said } = await deploy(target, await smallRelease(t, "one"));
  assert.equal(status, 1);
  assert.match(said, /Connection refused/);
});

test("deploys, half of them killed, and no reader ever sees half a site", async (t) => {
  const { env, path, origin } = await startSshServer(t);
  const target: SshTarget = { to: "ssh", host: "server", path };
  const deploy = await deployStep(t, env);
  const names = Array.from({ length: 9 }, (_, i) => `release-${i}`);
  const folders = await Promise.all(names.map((name) => smallRelease(t, name)));
  const first = performance.now();
  await deployed(deploy, target, folders[0] ?? "");
  let usualMs = performance.now() - first;
  const random = seeded(20_261_124);
  const readers = startReaders(origin, paths);

  let finished = 0;
  let killed = 0;
  const killedAt: number[] = [];
  for (let turn = 1; killed < kills; turn++) {
    const at = turn % folders.length;
    const folder = folders[at] ?? "";
    const share = random();
    const { status } = await deploy(target, folder, { killAfterMs: share * usualMs });
    if (status === null) {
      killed += 1;
      killedAt.push(share);
    }
    await isWhole(path);
    const started = performance.now();
    await deployed(deploy, target, folder);
    usualMs = 0.8 * usualMs + 0.2 * (performance.now() - started);
    finished += 1;
    assert.equal(await isWhole(path), names[at]);
  }
  const readings = await readers.stop();
  t.diagnostic(
    `${finished} finished, ${killed} killed at ${Math.min(...killedAt).toFixed(2)} to ${Math.max(...killedAt).toFixed(2)} of ${usualMs.toFixed(0)} ms; ${readings.pages} pages, ${readings.assets} assets read`,
  );
  assertWhole(readings);
  assert.equal(readings.releases.length, names.length);
});

/** Deploys until it is done. What a killed deploy had begun on the server may hold the lock for a moment. */
async function deployed(deploy: Deploy, target: SshTarget, folder: string): Promise<Deployed> {
  let done = await deploy(target, folder);
  await until(
    async () => {
      if (done.status === 75) done = await deploy(target, folder);
      assert.ok(done.status === 0 || done.status === 75, done.said);
      return done.status === 0;
    },
    () => done.said,
  );
  return done;
}

/** Checks what is live against its own manifest, file by file; answers with the release's name. */
async function isWhole(path: string): Promise<string> {
  const folder = realpathSync(join(path, "current"));
  const { files, tools } = JSON.parse(readFileSync(join(folder, "build.json"), "utf8"));
  const found = await hashFiles(folder);
  for (const [file, expected] of Object.entries(files)) assert.deepEqual(found[file], expected);
  return tools.release;
}
