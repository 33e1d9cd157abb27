import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { parseFeed } from "@rowanmanning/feed-parser";
import { feedOutput } from "../../src/output/feed-files.ts";
import { releaseLock } from "../../src/site/release.ts";
import type { Site } from "../../src/site/site.ts";
import { loadFolder } from "../support/load-folder.ts";
import {
  articleText,
  type Files,
  folderOf,
  onePixel,
  siteYaml,
  tagYaml,
} from "../support/site-folder.ts";
import { loadFiles, smallSite } from "../support/small-site.ts";

const real = siteYaml.replace("small.example", "small.blog");
const first: Files = {
  "site.yaml": real,
  "tags.yaml": tagYaml("dns"),
  "articles/tale/index.md": articleText(
    "Tale",
    "date: 2023-05-06\ntags: [dns]",
    "## Cause\n\n![A dot](dot.png)\n",
  ),
  "articles/tale/dot.png": onePixel,
  "articles/other.md": articleText("Other"),
  "articles/secret.md": articleText(
    "Secret",
    "date: 2024-01-01\ndraft: true",
    "## Plan\n\nText.\n",
  ),
  "articles/later.md": articleText("Later", "date: 2030-01-01"),
};

/** The site after its first release, with other files in the place of some. */
async function afterRelease(t: TestContext, changes: Files, without: readonly string[] = []) {
  const lock = releaseLock(await smallSite(t, first));
  const files = Object.entries({ ...first, ...changes, "urls.lock": lock });
  return loadFiles(t, Object.fromEntries(files.filter(([path]) => !without.includes(path))));
}

function good(loaded: Awaited<ReturnType<typeof afterRelease>>): Site {
  assert.deepEqual(loaded.diagnostics, []);
  assert.ok(loaded.site);
  return loaded.site;
}

const renamed: Files = {
  "articles/story/index.md": articleText(
    "Tale",
    "date: 2023-05-06\ntags: [dns]\naliases: [/articles/tale/]",
    "## Reason {formerly=#cause}\n\n![A dot](dot.png)\n",
  ),
  "articles/story/dot.png": onePixel,
};
const old = ["articles/tale/index.md", "articles/tale/dot.png"];

test("a release holds every page, file, feed and heading, and nothing unpublished", async (t) => {
  const lines = releaseLock(await smallSite(t, first)).split("\n");
  assert.ok(lines.includes("https://small.blog"));
  assert.ok(lines.includes("/articles/tale/ 2023-05-06"));
  assert.ok(lines.includes("/articles/tale/#cause"));
  assert.ok(lines.includes("/articles/tale/dot.png"));
  assert.ok(lines.includes("/tags/dns/atom.xml"));
  assert.ok(lines.includes("/archive/2023/05/06/"));
  assert.deepEqual(
    lines.filter((line) => /secret|later|2030|plan/.test(line)),
    [],
  );
});

test("releasing the same site again changes nothing", async (t) => {
  const site = good(await afterRelease(t, {}));
  assert.equal(releaseLock(site), releaseLock(await smallSite(t, first)));
});

test("an address of an example is never taken for the feeds' own", async (t) => {
  const lock = releaseLock(await smallSite(t, { ...first, "site.yaml": siteYaml }));
  assert.doesNotMatch(lock, /^https?:/m);
});

test("a renamed article keeps its old address, headings and pictures", async (t) => {
  const site = good(await afterRelease(t, renamed, old));
  assert.deepEqual(site.redirects, [
    { from: "/articles/tale/", to: "/articles/story/" },
    { from: "/articles/tale/dot.png", to: "/articles/story/dot.png" },
  ]);
  assert.deepEqual(
    site.pages.redirect.map(({ path, to }) => [path, to]),
    [["/articles/tale/", "/articles/story/"]],
  );
});

test("an article renamed without an alias is lost, with its pictures", async (t) => {
  const unsaid = articleText(
    "Tale",
    "date: 2023-05-06\ntags: [dns]",
    "## Cause\n\n![A dot](dot.png)\n",
  );
  const { site, diagnostics } = await afterRelease(
    t,
    { ...renamed, "articles/story/index.md": unsaid },
    old,
  );
  assert.equal(site, undefined);
  assert.deepEqual(
    diagnostics.map(({ code, message }) => [code, message.split(" ")[0]]),
    [
      ["E510", "`/articles/tale/`"],
      ["E510", "`/articles/tale/dot.png`"],
    ],
  );
  assert.match(
    diagnostics[0]?.hint ?? "",
    /^If it is now `story`, add `aliases: \[\/articles\/tale\/\]`/,
  );
});

test("an alias that differs in capitals alone is released, and is lost when it goes", async (t) => {
  const files: Files = {
    "site.yaml": real,
    "articles/other.md": articleText("Other", "date: 2024-01-01\naliases: [/Articles/Other/]"),
  };
  const released = await smallSite(t, files);
  const lock = releaseLock(released);
  assert.ok(lock.split("\n").includes("/Articles/Other/"));
  assert.deepEqual(released.redirects, [{ from: "/Articles/Other/", to: "/articles/other/" }]);
  assert.deepEqual(released.pages.redirect, []);
  const again = good(await loadFiles(t, { ...files, "urls.lock": lock }));
  assert.deepEqual(again.redirects, released.redirects);
  const without = { ...files, "articles/other.md": articleText("Other", "date: 2024-01-01") };
  const { diagnostics } = await loadFiles(t, { ...without, "urls.lock": lock });
  assert.deepEqual(
    diagnostics.map(({ code, message }) => `${code} ${message}`),
    ["E510 `/Articles/Other/` was released, and now there is nothing"],
  );
});

test("a tag moves with everything below it, feeds and years", async (t) => {
  const site = good(
    await afterRelease(t, {
      "site.yaml": `${real}redirects:\n  /tags/dns/: /tags/names/\n`,
      "tags.yaml": tagYaml("names"),
      "articles/tale/index.md": articleText(
        "Tale",
        "date: 2023-05-06\ntags: [names]",
        "## Cause\n\n![A dot](dot.png)\n",
      ),
    }),
  );
  const from = site.redirects.map((redirect) => redirect.from);
  for (const path of site.lock?.addresses.keys() ?? []) {
    if (path.startsWith("/tags/dns/"))
      assert.ok(
        from.some((one) => one === path),
        path,
      );
  }
  assert.ok(from.length > 4);
});

test("what is gone takes everything below it along, each with the reason", async (t) => {
  const site = good(
    await afterRelease(
      t,
      {
        "site.yaml": `${real}gone:\n${["/articles/tale/", "/tags/", "/archive/2023/"]
          .map((path) => `  ${path}: A customer asked.\n`)
          .join("")}`,
      },
      old,
    ),
  );
  const gone = site.gone.map(({ path }) => path);
  assert.ok(gone.includes("/articles/tale/dot.png"));
  assert.ok(gone.includes("/tags/dns/atom.xml"));
  assert.deepEqual(new Set(site.gone.map(({ reason }) => reason)), new Set(["A customer asked."]));
});

test("no entry of a released feed gets another id or date: not by a new name, nor a new host", async (t) => {
  const before = entriesOf(await smallSite(t, first));
  const moved = { ...renamed, "site.yaml": real.replace("small.blog", "bigger.blog") };
  const after = entriesOf(good(await afterRelease(t, moved, old)));
  assert.equal(before.size, 2);
  assert.deepEqual(after, before);
});

/** Id and date of every entry of every feed, as a feed reader sees them. */
function entriesOf(site: Site): Map<string, string> {
  const entries = new Map<string, string>();
  for (const feed of site.feeds) {
    for (const { path, text } of feedOutput(feed, site.info, site.bodyOf)) {
      if (path.endsWith(".json")) continue;
      for (const { id, published } of parseFeed(text).items) {
        entries.set(id ?? "", published?.toISOString() ?? "");
      }
    }
  }
  return entries;
}

test("a preview, where no book is made, has lost none that was released", async (t) => {
  const content = folderOf(t, {
    "site.yaml": `${siteYaml}book: true\n`,
    "articles/a.md": articleText("A"),
    "articles/b.md": articleText("B", "date: 2024-03-11\ndraft: true"),
    "urls.lock": "/\n/articles/a/\n/book.epub\n",
  });
  for (const view of ["published", "preview"] as const) {
    const { site, diagnostics } = await loadFolder(content, { view });
    assert.deepEqual(diagnostics, []);
    assert.equal(site?.pages.home[0]?.book, view === "published" ? "/book.epub" : undefined);
  }
});
