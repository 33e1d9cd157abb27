import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { PagesTarget } from "../../../src/content/schemas/deploy.ts";
import { deployStep, smallRelease } from "../../support/deploying.ts";
import { folderOf } from "../../support/site-folder.ts";

/** A repository that can be pushed to, and a look at what is on a branch of it. */
function bareRepository(t: TestContext) {
  const folder = join(folderOf(t, {}), "remote.git");
  execFileSync("git", ["init", "--quiet", "--bare", folder]);
  const git = (...args: string[]) =>
    execFileSync("git", ["--git-dir", folder, ...args], { encoding: "utf8" }).trim();
  const target: PagesTarget = {
    to: "pages",
    remote: folder,
    branch: "gh-pages",
    cname: "example.org",
  };
  const list = () => git("ls-tree", "-r", "--name-only", "gh-pages").split("\n");
  return { folder, git, target, list };
}

test("a branch gets the site in one commit, with what GitHub wants beside it", async (t) => {
  const { target, git, list } = bareRepository(t);
  const deploy = await deployStep(t, process.env);
  const folder = await smallRelease(t, "one");
  const { status, said } = await deploy(target, folder);
  assert.deepEqual({ status, said }, { status: 0, said: "release 1 is on the branch gh-pages" });
  assert.equal(git("show", "gh-pages:CNAME"), "example.org");
  assert.ok(list().includes(".nojekyll") && list().includes("p3/index.html"));
  assert.match(git("show", "gh-pages:p3/index.html"), /data-release="one"/);
});

test("the branch has one commit and the assets of five releases, then they go", async (t) => {
  const { target, git, list } = bareRepository(t);
  const deploy = await deployStep(t, process.env);
  const assets: string[] = [];
  for (const name of ["one", "two", "three", "four", "five", "six"]) {
    const folder = await smallRelease(t, name);
    assets.push(...readdirSync(join(folder, "assets")).filter((file) => file.startsWith("part0")));
    const { status, said } = await deploy(target, folder);
    assert.equal(status, 0, said);
  }
  assert.equal(git("rev-list", "--count", "gh-pages"), "1");
  assert.deepEqual(
    assets.map((file) => list().includes(`assets/${file}`)),
    [false, true, true, true, true, true],
  );
});

test("of deploys to a branch at the same time one wins, and the others are told", async (t) => {
  const { target, git } = bareRepository(t);
  const deploy = await deployStep(t, process.env);
  await deploy(target, await smallRelease(t, "zero"));
  const names = ["a", "b", "c", "d"];
  const folders = await Promise.all(names.map((name) => smallRelease(t, name)));
  const all = await Promise.all(folders.map((folder) => deploy(target, folder)));
  const won = all.flatMap(({ status }, i) => (status === 0 ? (names[i] ?? "") : []));
  for (const { status, said } of all.filter((one) => one.status !== 0)) {
    assert.equal(status, 75, said);
    assert.match(said, /^somebody else deployed at the same time/);
  }
  assert.ok(won.length > 0);
  const shown = /data-release="(\w+)"/.exec(git("show", "gh-pages:index.html"))?.[1] ?? "";
  assert.ok(won.includes(shown));
});

test("a deploy to a branch that is killed leaves the old site or the new one", async (t) => {
  const { target, git } = bareRepository(t);
  const deploy = await deployStep(t, process.env);
  const folders = await Promise.all(["one", "two"].map((name) => smallRelease(t, name)));
  const started = performance.now();
  await deploy(target, folders[0] ?? "");
  const usualMs = performance.now() - started;
  for (let turn = 1; turn <= 20; turn++) {
    await deploy(target, folders[turn % 2] ?? "", { killAfterMs: (usualMs * turn) / 20 });
    const pages = ["index.html", "p1/index.html", "p5/index.html", "404.html"];
    // What the killed deploy had begun may still arrive: all pages are read from one commit.
    const commit = git("rev-parse", "gh-pages");
    const releases = pages.map(
      (page) => /data-release="(\w+)"/.exec(git("show", `${commit}:${page}`))?.[1],
    );
    assert.equal(new Set(releases).size, 1);
    assert.ok(releases[0]);
  }
});

test("a branch that holds something else is refused, and keeps its history", async (t) => {
  const { folder, target, git } = bareRepository(t);
  const deploy = await deployStep(t, process.env);
  const work = folderOf(t, { "thesis.tex": "three years" });
  const inWork = ["-C", work, "-c", "user.name=Ann", "-c", "user.email=ann@ann.example"];
  for (const args of [
    ["init", "--quiet", "--initial-branch", target.branch],
    ["add", "--all"],
    ["commit", "--quiet", "-m", "All there is"],
    ["push", "--quiet", folder, target.branch],
  ]) {
    execFileSync("git", [...inWork, ...args]);
  }
  const before = git("rev-parse", target.branch);
  const { status, said } = await deploy(target, await smallRelease(t, "one"));
  assert.equal(status, 1);
  assert.match(said, /^the branch gh-pages would be replaced whole.*`thesis\.tex`/);
  assert.equal(git("rev-parse", target.branch), before);
});

test("a folder with something else in it is refused at the last moment too", async (t) => {
  const deploy = await deployStep(t, process.env);
  const path = folderOf(t, { "photo.jpg": "irreplaceable" });
  const { status, said } = await deploy({ to: "folder", path }, await smallRelease(t, "one"));
  assert.equal(status, 1);
  assert.match(said, /would be replaced whole: `photo\.jpg` in it was not made by a build/);
  assert.deepEqual(readdirSync(path), ["photo.jpg"]);
});

test("a folder in which somebody keeps a history is refused, though a build is in it", async (t) => {
  const deploy = await deployStep(t, process.env);
  const path = join(folderOf(t, {}), "out");
  assert.equal((await deploy({ to: "folder", path }, await smallRelease(t, "one"))).status, 0);
  mkdirSync(join(path, ".git"));
  const { status, said } = await deploy({ to: "folder", path }, await smallRelease(t, "two"));
  assert.equal(status, 1);
  assert.match(said, /`\.git` in it was not made by a build/);
});

test("a remote that git would take for an option runs nothing, even unchecked", async (t) => {
  const deploy = await deployStep(t, process.env);
  const run = join(folderOf(t, {}), "run");
  for (const option of ["--upload-pack", "--exec", "--receive-pack"]) {
    const target: PagesTarget = { to: "pages", remote: `${option}=touch ${run};`, branch: "site" };
    const { status, said } = await deploy(target, await smallRelease(t, "one"));
    assert.equal(status, 1);
    assert.match(said, /^git: /);
    assert.equal(existsSync(run), false, option);
  }
});

test("a branch that can't be reached is said in git's words", async (t) => {
  const { target } = bareRepository(t);
  const deploy = await deployStep(t, process.env);
  const nowhere = { ...target, remote: join(folderOf(t, {}), "nowhere.git") };
  const { status, said } = await deploy(nowhere, await smallRelease(t, "one"));
  assert.equal(status, 1);
  assert.match(said, /^git: .*nowhere\.git/);
});

test("a folder is exchanged whole, and keeps the assets of the release before", async (t) => {
  const deploy = await deployStep(t, process.env);
  const path = join(folderOf(t, {}), "out");
  const [one, two] = [await smallRelease(t, "one"), await smallRelease(t, "two")];
  assert.equal((await deploy({ to: "folder", path }, one)).said, `release 1 is in ${path}`);
  writeFileSync(join(path, "left-by-hand.html"), "");
  assert.equal((await deploy({ to: "folder", path }, two)).said, `release 2 is in ${path}`);
  assert.ok(!readdirSync(path).includes("left-by-hand.html"));
  const assets = readdirSync(join(path, "assets"));
  for (const folder of [one, two]) {
    for (const file of readdirSync(join(folder, "assets"))) assert.ok(assets.includes(file));
  }
});
