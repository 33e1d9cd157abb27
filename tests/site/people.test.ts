import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { z } from "zod";
import { buildSite } from "../support/served-site.ts";
import { articleText, siteYaml } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

const content = join(import.meta.dirname, "../fixtures/own-look");
let folder = "";
before(() => {
  folder = buildSite(["--content", content, "--now", "2024-06-01T12:00:00Z"]);
});
const read = (path: string) => readFileSync(join(folder, path), "utf8");

test("navigation, footer and links are the site's own", () => {
  const html = read("index.html");
  assert.match(
    html,
    /<a href="\/articles\/">Everything<\/a>.*<a href="https:\/\/shop\.example\/">Shop<\/a>/s,
  );
  assert.doesNotMatch(html, /<nav[^>]*>.*Timeline.*<\/nav>/s);
  assert.match(html, /<p>A <em>line<\/em> with <a href="\/about\/">a link<\/a>/);
  assert.match(html, /<a href="https:\/\/social\.example\/@ann" rel="me"><img class="icon"/);
  assert.match(html, /<a href="mailto:ann@ann\.example">Write to me<\/a>/);
  assert.match(html, /rel="webmention" href="https:\/\/mention\.example\/own"/);
});

test("home shows what it is told, in that order, and nothing else", () => {
  const html = read("index.html");
  assert.ok(html.indexOf('id="newest"') < html.indexOf('class="hero"'));
  assert.doesNotMatch(html, /id="ways"|class="pillars"/);
});

test("an article's authors stand in its byline, its head, its JSON-LD and in every feed", () => {
  const html = read("articles/one/index.html");
  assert.match(html, /p-author h-card" href="https:\/\/bob\.example\/">Bob Builder<.*Eve Else</s);
  assert.match(html, /name="author" content="Bob Builder".*name="author" content="Eve Else"/s);
  assert.match(html, /name="fediverse:creator" content="@eve@social\.example"/);
  const [, json = ""] = /ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const { author, mainEntityOfPage } = z
    .object({ author: z.array(z.object({ name: z.string() })), mainEntityOfPage: z.string() })
    .parse(JSON.parse(json));
  assert.deepEqual(
    author.map(({ name }) => name),
    ["Bob Builder", "Eve Else"],
  );
  assert.equal(mainEntityOfPage, "https://first.example/here");
  for (const feed of ["atom.xml", "rss.xml", "feed.json"])
    assert.match(read(feed), /Bob Builder[\s\S]*Eve Else/, feed);
});

test("a copy names the address where the text stands first", () => {
  assert.match(
    read("articles/one/index.html"),
    /rel="canonical" href="https:\/\/first\.example\/here"/,
  );
});

test("a reader is led to the file in which a text can be changed", () => {
  assert.match(
    read("articles/one/index.html"),
    /href="https:\/\/git\.example\/site\/edit\/main\/tests\/fixtures\/own-look\/articles\/one\.md"/,
  );
});

test("the page about the author has a portrait, made as small as it is shown", () => {
  const [, src = ""] =
    /<img class="portrait u-photo" src="([^"]+)" alt="Ann Author" width="360" height="288"/.exec(
      read("about/index.html"),
    ) ?? [];
  assert.match(src, /-360\.webp$/);
  assert.ok(existsSync(join(folder, src)));
});

test("the page about the author says where else they are, for people and for machines", () => {
  const html = read("about/index.html");
  const contact = /<article.*?<ul class="contact">(.*?)<\/ul>/s.exec(html)?.[1] ?? "";
  assert.match(contact, /<a class="u-url" href="https:\/\/social\.example\/@ann" rel="me"><img/);
  assert.match(contact, /<a class="u-email" href="mailto:ann@ann\.example">Write to me/);
  const [, json = ""] = /ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const { mainEntity } = z
    .object({ mainEntity: z.object({ image: z.string(), sameAs: z.array(z.string()) }) })
    .parse(JSON.parse(json));
  assert.match(mainEntity.image, /^https:\/\/own\.example\/assets\/portrait-.*\.webp$/);
  assert.deepEqual(mainEntity.sameAs, ["https://social.example/@ann"]);
});

test("an address in the settings that leads nowhere is reported where it stands", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "site.yaml": `${siteYaml}navigation:\n  - { label: About, url: /abuot/ }\nfooter: See [it](/none/).\n`,
    "articles/a.md": articleText("A"),
  });
  assert.deepEqual(
    diagnostics.map(({ line, code }) => `${line} ${code}`),
    ["8 E400", "9 E400"],
  );
});
