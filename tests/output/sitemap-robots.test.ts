import assert from "node:assert/strict";
import { test } from "node:test";
import { robots, sitemap } from "../../src/output/sitemap-robots.ts";
import { articleText, tagYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const files = {
  "tags.yaml": tagYaml("dns"),
  "articles/a.md": articleText(
    "A",
    "date: 2020\nupdated: 2021-02-03\ntags: [dns]\naliases: [/old/]",
  ),
};

async function listed(t: Parameters<typeof smallSite>[0]) {
  const { pages, info } = await smallSite(t, files);
  const { text } = sitemap(pages, info);
  const entry = /<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g;
  return new Map(Array.from(text.matchAll(entry), ([, loc = "", day]) => [loc, day]));
}

test("the sitemap lists pages by their whole address, with the day of the last change", async (t) => {
  const urls = await listed(t);
  assert.equal(urls.get("https://small.example/articles/a/"), "2021-02-03");
  for (const path of ["/", "/articles/", "/tags/dns/", "/tags/dns/2020/", "/archive/2020/"])
    assert.ok(urls.has(`https://small.example${path}`), path);
});

test("the sitemap lists neither old addresses nor the page for what isn't found", async (t) => {
  const urls = await listed(t);
  assert.ok(!urls.has("https://small.example/old/"));
  assert.ok(!urls.has("https://small.example/404.html"));
});

test("the sitemap lists only pages that have something dated on them", async (t) => {
  assert.ok(!(await listed(t)).has("https://small.example/subscribe/"));
});

test("the sitemap names no day where only a year is known", async (t) => {
  const site = await smallSite(t, { "articles/a.md": articleText("A", "date: 2020") });
  const { text } = sitemap(site.pages, site.info);
  assert.match(text, /<url><loc>https:\/\/small\.example\/articles\/a\/<\/loc><\/url>/);
  assert.doesNotMatch(text, /lastmod/);
});

test("the sitemap is XML of the one namespace", async (t) => {
  const { pages, info } = await smallSite(t, files);
  const { path, text } = sitemap(pages, info);
  assert.equal(path, "/sitemap.xml");
  assert.match(
    text,
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<urlset xmlns="http:\/\/www.sitemaps.org\/schemas\/sitemap\/0.9">\n/,
  );
  assert.match(text, /<\/urlset>\n$/);
});

test("robots.txt lets everyone in and names the sitemap", async (t) => {
  assert.deepEqual(robots((await smallSite(t, files)).info), {
    path: "/robots.txt",
    text: "User-agent: *\nDisallow:\n\nSitemap: https://small.example/sitemap.xml\n",
  });
});
