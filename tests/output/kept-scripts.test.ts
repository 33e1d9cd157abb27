import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { caches } from "../../src/cache/caches.ts";
import type { BundledScripts } from "../../src/output/bundle-for-browsers.ts";
import { keptScripts } from "../../src/output/kept-scripts.ts";
import { projectFolder } from "../support/build.ts";
import { folderOf, writeFiles } from "../support/site-folder.ts";

const named = { src: "/assets/one.js", integrity: "" } as const;

/** A site's scripts, and how often they were bundled. */
function site(t: TestContext, inputs: readonly string[] = [join(projectFolder, "LICENSE")]) {
  const folder = folderOf(t, {});
  let times = 0;
  const bundle = async (): Promise<BundledScripts> => {
    times += 1;
    const scripts = {
      head: "head",
      hasFace: false,
      entries: { page: named, figures: named, search: named, embeds: named },
      print: "/assets/print.css",
      files: [{ path: "/assets/one.js", contents: Buffer.from("let é\n") }],
    } as const;
    return { scripts, inputs };
  };
  const load = (about: unknown = "") => keptScripts(join(folder, "figures"), about, bundle);
  return { folder, load, times: () => times };
}

test("scripts are bundled once, and are then what they were", async (t) => {
  const { load, times } = site(t);
  const [first, second] = [await load(), await load()];
  assert.equal(times(), 1);
  assert.deepEqual(second, first);
});

test("they are bundled anew for other words, and once a file or a setting is another", async (t) => {
  const { folder, load, times } = site(t);
  await load();
  await load("other words");
  assert.equal(times(), 2);
  writeFiles(folder, { "tsconfig.json": "{}" });
  await load();
  assert.equal(times(), 3);
});

test("what was written while they were bundled keeps them from being kept", async (t) => {
  const folder = folderOf(t, { "figure.ts": "" });
  const { load, times } = site(t, [join(folder, "figure.ts")]);
  await load();
  await load();
  assert.equal(times(), 2);
});

test("scripts that somebody changed in the cache are bundled again", async (t) => {
  const { load, times } = site(t);
  const before = new Set(listKept());
  const first = await load();
  const [mine = assert.fail()] = listKept().filter((name) => !before.has(name));
  const file = join(caches.scripts, mine);
  writeFileSync(file, readFileSync(file, "utf8").replace("let", "led"));
  assert.deepEqual(await load(), first);
  assert.equal(times(), 2);
});

function listKept(): string[] {
  return existsSync(caches.scripts) ? readdirSync(caches.scripts) : [];
}
