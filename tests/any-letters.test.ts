import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { listFiles } from "../src/cache/list-files.ts";
import { redirectsFile } from "../src/hosting/hosts/netlify.ts";
import { nginxServer } from "../src/hosting/hosts/nginx.ts";
import { vercelJson } from "../src/hosting/hosts/vercel.ts";
import { asker, verifyLive } from "../src/hosting/verify-live.ts";
import type { Manifest } from "../src/output/manifest.ts";
import { readManifest } from "../src/output/read-manifest.ts";
import { releaseLock } from "../src/site/release.ts";
import { runBuild, scratchFolder } from "./support/build.ts";
import { listen } from "./support/served-site.ts";
import { articleText, folderOf, siteYaml, tagYaml } from "./support/site-folder.ts";
import { smallSite } from "./support/small-site.ts";

const files = {
  "site.yaml": `${siteYaml}socialImages: false
series: [{ slug: серия, title: Серия, description: Все. }]
redirects: { /Früher/: /articles/über-größe/ }
gone: { /消えた/: No longer true. }
`,
  "tags.yaml": tagYaml("データ", "データ"),
  // As a Mac's disk writes it.
  [`articles/${"über-größe".normalize("NFD")}.md`]: articleText(
    "Über Größe",
    `date: 2024-05-06
tags: [データ]
series: серия
aliases: [/2015/03/日本語/, /2015/03/caf%C3%A9/, /tag/c++/, "/2015/03/old post.html", "/2015/it's/"]`,
    "## Größe {#größe}\n\nText.\n",
  ),
  "articles/zweiter.md": articleText(
    "Zweiter",
    "date: 2024-05-05",
    `[[${"über-größe".normalize("NFD")}]], [Größe](/articles/über-größe/#größe), [Tag](/tags/データ/).\n`,
  ),
};

function built(t: TestContext): { folder: string; manifest: Manifest } {
  const folder = join(scratchFolder(), "site");
  const content = folderOf(t, files);
  const flags = ["--content", content, "--out", folder, "--now", "2024-06-01T12:00:00Z"];
  const { status, stderr } = runBuild(flags);
  assert.equal(status, 0, stderr);
  const manifest = readManifest(folder);
  assert.ok(manifest);
  return { folder, manifest };
}

test("articles, tags, series, aliases and redirects of any letters are served, and lead where they should", async (t) => {
  const { folder, manifest } = built(t);
  const names = listFiles(folder);
  for (const name of ["articles/über-größe", "tags/データ", "series/серия", "2015/03/日本語"]) {
    assert.ok(names.includes(`${name}/index.html`), name);
  }
  const served = await listen(folder, manifest.hosting);
  t.after(served.close);
  const answer = async (path: string) => {
    const { status, headers } = await fetch(served.origin + encodeURI(path), {
      redirect: "manual",
    });
    return `${status} ${decodeURI(headers.get("location") ?? "")}`.trim();
  };
  assert.equal(await answer("/articles/über-größe/"), "200");
  assert.equal(await answer("/tags/データ/atom.xml"), "200");
  for (const old of [
    "/2015/03/日本語/",
    "/2015/03/café/",
    "/tag/c++/",
    "/2015/03/old post.html",
    "/Früher/",
  ]) {
    assert.equal(await answer(old), "301 /articles/über-größe/", old);
  }
  assert.equal(await answer("/消えた/"), "410");
  const ask = asker(new URL(served.origin), false);
  assert.deepEqual([...(await verifyLive(ask, manifest, () => {}))], []);
});

test("addresses are percent-encoded in the sitemap and in feeds, readable in the lock and in settings that compare letters", (t) => {
  const { folder, manifest } = built(t);
  const article = `/articles/${encodeURIComponent("über-größe")}/`;
  for (const name of [
    "sitemap.xml",
    "atom.xml",
    "rss.xml",
    "feed.json",
    "articles/zweiter/index.html",
  ]) {
    const text = readFileSync(join(folder, name), "utf8");
    assert.ok(text.includes(article), name);
    assert.doesNotMatch(text, /\/articles\/ü/, name);
  }
  const { hosting } = manifest;
  assert.match(
    nginxServer(hosting, listFiles(folder)),
    /location = "\/2015\/03\/日本語\/" \{ return 301 "\/articles\/%C3%BCber/,
  );
  assert.match(
    redirectsFile(hosting).text,
    /^\/2015\/03\/%E6%97%A5%E6%9C%AC%E8%AA%9E\/ \/articles\/%C3%BCber/m,
  );
  assert.match(vercelJson(hosting), /"source": "\/2015\/03\/%E6%97%A5%E6%9C%AC%E8%AA%9E\/"/);
});

test("what is released of any letters is released once, however the lock wrote them", async (t) => {
  const lock = releaseLock(await smallSite(t, files));
  assert.match(lock, /^\/articles\/über-größe\/ 2024-05-06$/m);
  assert.match(lock, /^\/2015\/03\/日本語\/$/m);
  const encoded = lock.replace(
    "/articles/über-größe/ 2024",
    `${encodeURI("/articles/über-größe/")} 2024`,
  );
  assert.notEqual(encoded, lock);
  assert.equal(releaseLock(await smallSite(t, { ...files, "urls.lock": encoded })), lock);
});

test("a redirect that leads nowhere is reported where it is written, readably", (t) => {
  const folder = folderOf(t, files);
  writeFileSync(
    join(folder, "site.yaml"),
    `${siteYaml}redirects:\n  /Früher/: /articles/über-grösse/\n`,
  );
  const { status, stderr } = runBuild([
    "--content",
    folder,
    "--out",
    join(scratchFolder(), "site"),
  ]);
  assert.equal(status, 1);
  assert.match(
    stderr,
    /site\.yaml:8:13 E514 `\/Früher\/` redirects to `\/articles\/über-grösse\/`/,
  );
  assert.match(stderr, /Did you mean `\/articles\/über-größe\/`\?/);
});
