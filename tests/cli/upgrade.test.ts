import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectFolder, scratchFolder } from "../support/build.ts";

function oldSite(): { site: string; file: string } {
  const site = scratchFolder();
  cpSync(join(projectFolder, "tests/fixtures/small"), join(site, "content"), { recursive: true });
  const file = join(site, "content/site.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}# the last line\nnote: By hand\n`);
  return { site, file };
}

function upgrade(site: string, ...flags: string[]) {
  const launch = join(projectFolder, "src/launch.mjs");
  return spawnSync(process.execPath, [launch, "upgrade", "--site", site, ...flags], {
    encoding: "utf8",
  });
}

test("upgrade shows what has changed, and writes only when it is asked to and git could take it back", () => {
  const { site, file } = oldSite();
  const before = readFileSync(file, "utf8");
  const shown = upgrade(site);
  assert.equal(shown.status, 0, shown.stderr);
  assert.match(shown.stdout, /^ +- note: By hand\n +\+ footer: By hand$/m);
  const refused = upgrade(site, "--write");
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /Commit first/);
  assert.equal(readFileSync(file, "utf8"), before);

  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...args], {
      cwd: site,
    });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "Before");
  assert.equal(upgrade(site, "--write").status, 0);
  assert.equal(readFileSync(file, "utf8"), before.replace("note:", "footer:"));
  assert.deepEqual(
    readdirSync(join(site, "content")).filter((name) => name.endsWith(".new")),
    [],
  );
  assert.match(upgrade(site, "--write").stdout, /^Nothing has to change/);
});
