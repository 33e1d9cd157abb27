import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectFolder } from "../support/build.ts";
import { folderOf, writeFiles } from "../support/site-folder.ts";
import { sampleOf } from "../support/tier.ts";

/** A site with a target of its own, and the command run on it. */
function siteWithTarget(t: TestContext, url = "https://load-bearing.dev", path?: string) {
  const folder = folderOf(t, {});
  const content = join(folder, "content");
  const out = join(folder, "live");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const file = join(content, "site.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    `${text}\ndeploy:\n  live: { to: folder, path: ${JSON.stringify(path ?? out)} }\n`,
  );
  const run = (...args: string[]) => {
    const all = ["src/launch.mjs", "deploy", ...args, "--content", content];
    const env = { ...process.env, SITE_URL: url };
    return spawnSync(process.execPath, all, { cwd: projectFolder, encoding: "utf8", env });
  };
  return { folder, content, out, run };
}

test("a deploy builds the site, records its addresses and puts it out", (t) => {
  const { content, out, run } = siteWithTarget(t);
  const { status, stdout, stderr } = run("live");
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^release 1 is in .*live\n.*urls\.lock has \d+ new lines: commit it\n$/);
  assert.ok(existsSync(join(out, "index.html")));
  assert.match(readFileSync(join(content, "urls.lock"), "utf8"), /\/articles\/second\//);
});

test("what is deployed with compressed copies has them, and is as it was built", (t) => {
  const { out, run } = siteWithTarget(t);
  const { status, stderr } = run("live", "--compress");
  assert.equal(status, 0, stderr);
  for (const end of ["br", "gz", "zst"]) assert.ok(existsSync(join(out, `index.html.${end}`)), end);
  const verified = spawnSync(process.execPath, ["src/launch.mjs", "verify", out], {
    cwd: projectFolder,
    encoding: "utf8",
  });
  assert.equal(verified.status, 0, verified.stdout);
});

test("a dry run lists what would change, and changes nothing", (t) => {
  const { content, out, run } = siteWithTarget(t);
  const first = run("live", "--dry-run");
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /^\+ index\.html$/m);
  assert.ok(!existsSync(out));
  assert.equal(run("live").status, 0);
  const before = readdirSync(out, { recursive: true }).length;
  const file = join(content, "articles/second.md");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nA line more.\n`);
  const { stdout } = run("live", "--dry-run");
  assert.match(stdout, /^~ articles\/second\/index\.html$/m);
  assert.doesNotMatch(stdout, /^[+-] /m);
  assert.equal(readdirSync(out, { recursive: true }).length, before);
});

test("a folder that holds something else is refused, and stays as it was", (t) => {
  const { folder, content, out, run } = siteWithTarget(t);
  writeFiles(out, { "photos/one.jpg": "irreplaceable" });
  const before = readdirSync(folder, { recursive: true });
  for (const flags of [[], ["--dry-run"]]) {
    const { status, stdout, stderr } = run("live", ...flags);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /site\.yaml:\d+:\d+ E120 `photos` in it was not made by a build/);
    assert.deepEqual(readdirSync(folder, { recursive: true }), before);
  }
  assert.equal(existsSync(join(content, "urls.lock")), false);
});

test("neither the site, nor what it is made of, nor what holds it is ever deployed to", (t) => {
  const home = homedir();
  const never = ["..", ".", "/", home, dirname(home), "public/new", "src", ".git/new"];
  for (const path of sampleOf(never, { quick: 3, all: 1 })) {
    const { run } = siteWithTarget(t, "https://load-bearing.dev", path);
    const { status, stderr } = run("live", "--dry-run");
    assert.equal(status, 1, path);
    assert.match(stderr, /site\.yaml:\d+:\d+ E120 `.*` (?:would be replaced whole, with|is in) `/);
  }
});

test("a dry run lists all that would go, also what somebody put there, and no asset that is kept", (t) => {
  const { out, run } = siteWithTarget(t);
  assert.equal(run("live").status, 0);
  writeFiles(out, { "by-hand/notes.txt": "mine", "articles/second/extra.html": "mine" });
  const { status, stdout, stderr } = run("live", "--dry-run");
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    stdout.split("\n").filter((line) => /^[-+~] /.test(line)),
    ["- articles/second/extra.html", "- by-hand/notes.txt"],
  );
});

test("a site with a diagnostic isn't deployed", (t) => {
  const { content, out, run } = siteWithTarget(t);
  writeFileSync(join(content, "articles/broken.md"), "---\ntitle: [\n---\n");
  const { status, stderr } = run("live");
  assert.equal(status, 1);
  assert.match(stderr, /broken\.md:\d+:\d+ E/);
  assert.ok(!existsSync(out));
});

test("an unknown target is a usage error that names the known ones", (t) => {
  const { run } = siteWithTarget(t);
  const { status, stderr } = run("lvie");
  assert.equal(status, 2);
  assert.match(stderr, /There is no target `lvie`\. Known: live\./);
});

test("the first target is shown as it is written, to the folder that was typed", (t) => {
  const { content, run } = siteWithTarget(t);
  const file = join(content, "site.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^deploy:[\s\S]*/m, ""));
  const { status, stderr } = run("../site");
  assert.equal(status, 2);
  assert.match(stderr, /^deploy:\n {2}live: \{ to: folder, path: \.\.\/site \}$/m);
});

test("an address that nobody can reach is refused", (t) => {
  const { out, run } = siteWithTarget(t, "https://load-bearing.example");
  const { status, stderr } = run("live");
  assert.equal(status, 1);
  assert.match(stderr, /^https:\/\/load-bearing\.example can't be reached from the internet/m);
  assert.ok(!existsSync(out));
});

test("a target that can't go back says what to do instead", (t) => {
  const { run } = siteWithTarget(t);
  assert.equal(run("live").status, 0);
  const { status, stderr } = run("live", "--rollback");
  assert.equal(status, 1);
  assert.match(stderr, /^this target can't roll back by itself: deploy what the release before/m);
});

test("a release is put back by git, and what was released since keeps its address", (t) => {
  const { folder, content, out } = siteWithTarget(t);
  const run = (...args: string[]) => {
    const env = { ...process.env, SITE_URL: "https://load-bearing.dev" };
    const all = [join(projectFolder, "src/launch.mjs"), "deploy", ...args];
    return spawnSync(process.execPath, all, { cwd: folder, encoding: "utf8", env });
  };
  const git = (...args: string[]) =>
    spawnSync("git", ["-c", "user.name=Ann", "-c", "user.email=ann@ann.example", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  const commit = () => [git("add", "-A", "content"), git("commit", "-qm", "Words")];
  const article = join(content, "articles/second.md");
  git("init", "-q");
  commit();
  assert.doesNotMatch(run("live").stdout, /in no commit/);
  commit();
  appendFileSync(article, "\n## New words\n\nA slip.\n");
  assert.match(run("live").stdout, /some of this release is in no commit: commit it/);
  commit();
  const { stderr } = run("live", "--rollback");
  const [, command = ""] = /which `(git restore .+)` brings back/.exec(stderr) ?? [];
  assert.equal(spawnSync("sh", ["-c", command], { cwd: folder }).status, 0, stderr);
  assert.match(run("live").stderr, /E511 .+ has lost `#new-words`, which was released/);
  assert.match(readFileSync(join(out, "articles/second/index.html"), "utf8"), /A slip/);
});
