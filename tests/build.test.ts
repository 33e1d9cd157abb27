import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { parseFeed } from "@rowanmanning/feed-parser";
import { listFiles } from "../src/cache/list-files.ts";
import { hashFiles, type Manifest } from "../src/output/manifest.ts";
import { projectFolder, runBuild, scratchFolder } from "./support/build.ts";

const now = "2026-11-23T00:00:00Z";
const out = join(scratchFolder(), "site");
const read = (path: string) => readFileSync(join(out, path), "utf8");

before(() => {
  const { status, stderr } = runBuild(["--out", out, "--now", now]);
  assert.equal(status, 0, stderr);
});

test("the day, month and year pages together hold every article exactly once", () => {
  const articles = listFiles(out)
    .filter((path) => /^articles\/.+\/index\.html$/.test(path))
    .map((path) => `/${path.replace("index.html", "")}`);
  const listed = (path: string) =>
    Array.from(
      read(path).matchAll(/<a href="(\/articles\/[^"]+\/)" class="u-url/g),
      ([, url]) => url,
    );
  const pages = listFiles(out).filter((path) => path.startsWith("archive/"));
  const onPages = (parts: number) =>
    pages.filter((path) => path.split("/").length === parts).flatMap(listed);
  const [years, months, days] = [onPages(3), onPages(4), onPages(5)];

  assert.deepEqual(years.toSorted(), articles.toSorted());
  // What a finer page does not hold is known only to the coarser one.
  const onlyMonth = months.filter((url) => !days.includes(url));
  const onlyYear = years.filter((url) => !months.includes(url));
  assert.deepEqual([...days, ...onlyMonth, ...onlyYear].toSorted(), articles.toSorted());
});

test("every feed is read by an independent parser and holds only absolute addresses that exist", () => {
  const origin = "https://load-bearing.example";
  const files = new Set(listFiles(out));
  const feeds = [...files].filter((path) => /(?:atom|rss)\.xml$/.test(path));
  assert.ok(feeds.length > 10);
  for (const path of feeds) {
    const feed = parseFeed(read(path));
    assert.ok(feed.items.length > 0, path);
    for (const item of feed.items) {
      assert.equal(item.id, item.url);
      const addresses = [
        item.url ?? "",
        ...Array.from(
          (item.content ?? "").matchAll(/ (?:href|src)="([^"]*)"/g),
          ([, url]) => url ?? "",
        ),
      ];
      for (const address of addresses) {
        assert.match(address, /^(?:https?|mailto):/, `${path}: ${address}`);
        if (!address.startsWith(origin)) continue;
        const file = `${new URL(address).pathname.slice(1)}`.replace(/(^|\/)$/, "$1index.html");
        assert.ok(files.has(file), `${path}: ${address}`);
      }
    }
  }
});

test("the three formats of a feed say the same", () => {
  const atom = parseFeed(read("atom.xml"));
  const rss = parseFeed(read("rss.xml"));
  const json: { items: { id: string; title: string; content_html: string }[] } = JSON.parse(
    read("feed.json"),
  );
  const ids = json.items.map(({ id }) => id);
  assert.deepEqual(
    atom.items.map(({ id }) => id),
    ids,
  );
  assert.deepEqual(
    rss.items.map(({ id }) => id),
    ids,
  );
  assert.deepEqual(
    atom.items.map(({ title }) => title),
    json.items.map(({ title }) => title),
  );
});

test("the manifest names every file with its hash", async () => {
  const manifest: Manifest = JSON.parse(read("build.json"));
  assert.deepEqual(manifest.files, await hashFiles(out));
  assert.equal(manifest.tools["@11ty/eleventy"], "3.1.8");
});

test("an old address leads to the article", () => {
  const page = read("tower-of-hanoi-timeouts/index.html");
  assert.match(page, /http-equiv="refresh" content="0; url=\/articles\/tower-of-hanoi-timeouts\/"/);
});

test("a diagnostic leaves the output as it was, and exits with 1", async () => {
  const content = join(scratchFolder(), "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const second = join(content, "articles/second.md");
  writeFileSync(second, readFileSync(second, "utf8").replace("/articles/first/", "/nowhere/"));
  writeFileSync(join(content, "articles/broken.md"), "---\ntitle: Broken\n---\n\nText.\n");
  const before = await hashFiles(out);
  const { status, stderr } = runBuild(["--content", content, "--out", out, "--now", now]);
  assert.equal(status, 1);
  assert.match(stderr, /second\.md:7:20 E400 no page or file at `\/nowhere\/`/);
  assert.match(stderr, /broken\.md:2:1 E202 `description` is missing/);
  assert.deepEqual(await hashFiles(out), before);
});

test("a build that is killed leaves the old output whole, and the next one clears up after it", async () => {
  const before = await hashFiles(out);
  // Time itself is what is tried here.
  for (const delayMs of [100, 300, 500, 700, 900]) {
    const child = spawn(process.execPath, ["src/launch.mjs", "build", "--out", out, "--now", now], {
      cwd: projectFolder,
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const timer = setTimeout(() => child.kill("SIGKILL"), delayMs);
    await ended;
    clearTimeout(timer);
    assert.deepEqual(await hashFiles(out), before);
  }
  assert.equal(runBuild(["--out", out, "--now", now]).status, 0);
  const left = listFiles(join(out, "..")).filter((path) => path.startsWith("."));
  assert.deepEqual(left, []);
});

test("someone else's content makes someone else's site", () => {
  const content = join(scratchFolder(), "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const other = join(scratchFolder(), "out");
  const { status, stderr } = runBuild(["--content", content, "--out", other, "--now", now]);
  assert.equal(status, 0, stderr);
  for (const path of listFiles(other).filter(
    (file) => /\.(?:html|xml)$/.test(file) || file === "feed.json",
  )) {
    const text = readFileSync(join(other, path), "utf8");
    assert.doesNotMatch(text, /Brady|Load Bearing|Twitter/, path);
  }
  assert.ok(existsSync(join(other, "articles/first/index.html")));
  rmSync(other, { recursive: true });
});
