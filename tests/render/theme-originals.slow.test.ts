import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/cache/list-files.ts";
import { isReplaceable, replaceableNames } from "../../src/render/own-layouts.ts";
import { copyMark, themeOriginal } from "../../src/render/theme-originals.ts";
import { projectFolder, runBuild, scratchFolder } from "../support/build.ts";

const content = join(import.meta.dirname, "../fixtures/looks");
const build = (site: string) => runBuild(["--site", site, "--now", "2024-06-01T12:00:00Z"]);

test("a copy of every page and part, unchanged, changes no byte of any page", () => {
  const plain = scratchFolder();
  cpSync(content, join(plain, "content"), { recursive: true });
  assert.equal(build(plain).status, 0);
  const site = scratchFolder();
  cpSync(content, join(site, "content"), { recursive: true });
  for (const name of replaceableNames.filter(isReplaceable)) {
    const original = themeOriginal(name);
    if (!original) continue;
    const file = join(site, "layouts", `${name}.tsx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, copyMark(original) + original.text);
  }
  const { status, stderr } = build(site);
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /W152/);
  const pages = listFiles(join(plain, "_site")).filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 10);
  for (const path of pages)
    assert.equal(
      readFileSync(join(site, "_site", path), "utf8"),
      readFileSync(join(plain, "_site", path), "utf8"),
      path,
    );
});

test("eject copies one, never over a file, tells what was meant, and shows how a copy differs", () => {
  const own = scratchFolder();
  cpSync(content, join(own, "content"), { recursive: true });
  const eject = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [join(projectFolder, "src/launch.mjs"), "eject", ...args, "--site", own],
      { encoding: "utf8" },
    );
  const file = join(own, "layouts/footer.tsx");
  const made = eject("footer");
  assert.equal(made.status, 0, made.stderr);
  const copy = readFileSync(file, "utf8");
  assert.match(copy, /^\/\/ load-bearing \d+\.\d+\.\d+ [0-9a-f]{16}: a copy/);
  assert.match(eject("footer", "--diff").stdout, /They are the same/);
  writeFileSync(
    file,
    copy.replace("<footer", '<footer id="own"').replace(/ [0-9a-f]{16}:/, " 0000000000000000:"),
  );
  const again = eject("footer");
  assert.equal(again.status, 2);
  assert.match(again.stderr, /footer\.tsx` is there already/);
  assert.match(readFileSync(file, "utf8"), /id="own"/);
  assert.match(eject("footer", "--diff").stdout, /^- +<footer id="own" class="footer">$/m);
  assert.equal(eject("article").status, 0);
  writeFileSync(
    join(own, "layouts/title-block.tsx"),
    'export default () => <p class="own-block" />;\n',
  );
  assert.match(build(own).stderr, /footer\.tsx:1:1 W152/);
  const article = readFileSync(join(own, "_site/articles/everything/index.html"), "utf8");
  assert.match(article, /<p class="own-block">/, "a copied page draws the site's own parts");
  assert.match(eject("fotter").stderr, /Did you mean `footer`/);
  assert.match(eject("slots/head").stderr, /nothing in `slots\/head` to copy/);
});
