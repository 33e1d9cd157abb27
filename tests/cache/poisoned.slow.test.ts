import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { articleText, siteYaml, writeFiles } from "../support/site-folder.ts";

// A cache that somebody else could write to, as one that runs of CI share.

/** A site's folder, with caches of its own: within the project, where a bundled program finds its packages. */
const site = scratchFolder();
const cache = join(projectFolder, ".cache", `poisoned-${process.pid}`);
after(() => rmSync(cache, { recursive: true, force: true }));

function build(name: string, ...flags: string[]) {
  const out = join(site, name);
  const launch = join(projectFolder, "src/launch.mjs");
  const args = [launch, "build", "--out", out, "--now", "2026-01-01", ...flags];
  const env = { ...process.env, CACHE_FOLDER: cache };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: site,
    env,
    encoding: "utf8",
  });
  return { out, status, stdout, stderr };
}

before(() => {
  writeFiles(site, {
    "content/site.yaml": siteYaml,
    "content/articles/first.md": articleText("A"),
    ".eleventy.ts": "export default () => {};\n",
  });
  const { status, stderr } = build("right", "--compress");
  assert.equal(status, 0, stderr);
});

function poison(folder: string): void {
  const files = listFiles(join(cache, folder));
  assert.ok(files.length > 0, folder);
  for (const name of files) writeFileSync(join(cache, folder, name), "poison");
}

test("a compressed copy or a card that somebody changed in the cache is made again", () => {
  poison("compressed");
  poison("made");
  const { out, status, stderr } = build("again", "--compress");
  assert.equal(status, 0, stderr);
  const right = join(site, "right");
  const compared = listFiles(right).filter((name) => /\.(?:br|gz|zst|png)$/.test(name));
  assert.ok(compared.length > 3);
  for (const name of compared) {
    assert.deepEqual(readFileSync(join(out, name)), readFileSync(join(right, name)), name);
  }
});

const strange: Readonly<Record<string, (path: string) => void>> = {
  "a folder": (path) => {
    mkdirSync(path);
    writeFileSync(join(path, "file"), "");
  },
  "a pipe": (path) => void execFileSync("mkfifo", [path]),
};
for (const [name, put] of Object.entries(strange)) {
  test(`${name} in the place of any file of the cache is no file of it`, () => {
    const files = listFiles(cache).filter((path) => !/^program\/.*(?<!\/main\.mjs)$/.test(path));
    assert.ok(files.length > 8);
    for (const file of files) {
      rmSync(join(cache, file));
      put(join(cache, file));
    }
    const { out, status, stderr } = build(`without ${name}`, "--compress");
    assert.equal(status, 0, stderr);
    const right = join(site, "right");
    for (const path of listFiles(right).filter((one) => one !== "build.json")) {
      assert.deepEqual(readFileSync(join(out, path)), readFileSync(join(right, path)), path);
    }
  });
}

test("with --no-cache nothing that is in the cache is run or read", () => {
  const [program = ""] = readdirSync(join(cache, "program"));
  const main = join(cache, "program", program, "main.mjs");
  writeFileSync(main, 'process.stdout.write("poisoned");');
  poison("build/articles");
  // A module that the key still fits, with code that isn't the site's.
  const [module = ""] = readdirSync(join(cache, "site-code")).filter((name) => /\.mjs$/.test(name));
  writeFileSync(join(cache, "site-code", module), 'process.stdout.write("poisoned");');
  assert.equal(build("poisoned").stdout, "poisoned");
  const { out, status, stdout, stderr } = build("fresh", "--no-cache");
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stdout, /poisoned/);
  assert.ok(existsSync(join(out, "index.html")));
});
