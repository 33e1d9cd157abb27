import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { addOwnCode } from "../support/own-code.ts";
import { npm, offline, packedProgram, runInstalled } from "../support/packed-program.ts";

const elsewhere = join(scratchFolder(), "a site #1 für mich");
const now = ["--now", new Date().toISOString()];

// A package that a site does not name itself can't be imported there: pnpm hoists nothing.
test("a site with code of its own, installed by pnpm, is the checkout's byte for byte, and offline too", () => {
  const tools = scratchFolder();
  npm(["install", "pnpm@10.34.8"], tools);
  const pnpm = (args: readonly string[], cwd: string) =>
    execFileSync(join(tools, "node_modules/.bin/pnpm"), [...args, "--ignore-scripts"], {
      cwd,
      encoding: "utf8",
      stdio: "pipe",
      // Its store, so that a second install finds what the first one brought.
      env: { ...process.env, CI: "1", npm_config_store_dir: join(tools, "store") },
    });
  mkdirSync(elsewhere);
  pnpm(["add", packedProgram()], elsewhere);
  const begun = runInstalled(elsewhere, ["init", "site", "--template", "engineering", "-y"]);
  assert.equal(begun.status, 0, begun.stderr);
  const site = join(elsewhere, "site");
  addOwnCode(site);
  // What `init` asks for is the version that the registry has.
  const manifest = join(site, "package.json");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replace(/"\^[\d.]+"/, `"file:${packedProgram()}"`));
  pnpm(["install", "--offline"], site);

  const [here, there] = [join(elsewhere, "here"), join(elsewhere, "there")];
  const bin = join(site, "node_modules/.bin/load-bearing");
  const [command, args] = offline(bin, ["build", "--out", there, ...now]);
  const one = spawnSync(command, args, { cwd: site, encoding: "utf8" });
  assert.equal(one.status, 0, one.stderr);
  assert.doesNotMatch(one.stderr, / [EW]\d{3} /);
  const launch = [join(projectFolder, "src/launch.mjs"), "build", "--site", site, "--out", here];
  const two = spawnSync(process.execPath, [...launch, ...now], { encoding: "utf8" });
  assert.equal(two.status, 0, two.stderr);
  assert.deepEqual(listFiles(there).sort(), listFiles(here).sort());
  for (const path of listFiles(there))
    assert.ok(readFileSync(join(there, path)).equals(readFileSync(join(here, path))), path);
  assert.match(readFileSync(join(there, "digest.txt"), "utf8"), /^[0-9a-f]{64}\n$/);
});
