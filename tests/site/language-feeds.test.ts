import assert from "node:assert/strict";
import { test } from "node:test";
import { feedOutput } from "../../src/output/feed-files.ts";
import { articleText, tagYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const english = articleText("One", "date: 2024-01-01\ntags: [dns]\ntranslations: [eins]");
const german = articleText("Eins", "date: 2024-01-02\ntags: [dns]\nlanguage: de");
const arabic = articleText("واحد", "date: 2024-01-03\ntags: [dns]\nlanguage: ar");
const tags = { "tags.yaml": tagYaml("dns") };

test("a site in several languages has a feed of each, which says which it is", async (t) => {
  const site = await smallSite(t, {
    ...tags,
    "articles/one.md": english,
    "articles/eins.md": german,
    "articles/wahid.md": arabic,
  });
  const ofLanguages = site.feeds.filter(({ language }) => language !== undefined);
  assert.deepEqual(
    ofLanguages.map(({ path, label, entries }) => [path, label, entries.map(({ slug }) => slug)]),
    [
      ["/subscribe/en/", "English", ["one"]],
      ["/subscribe/ar/", "العربية", ["wahid"]],
      ["/subscribe/de/", "Deutsch", ["eins"]],
    ],
  );
  const deutsch = ofLanguages.find(({ language }) => language === "de");
  assert.ok(deutsch);
  const [atom, rss, json] = feedOutput(deutsch, site.info, site.bodyOf);
  assert.match(
    atom?.text ?? "",
    /href="https:\/\/small\.example\/subscribe\/de\/atom\.xml" rel="self"/,
  );
  assert.match(atom?.text ?? "", /href="https:\/\/small\.example\/subscribe\/" rel="alternate"/);
  assert.match(rss?.text ?? "", /<language>de<\/language>/);
  assert.match(rss?.text ?? "", /<link>https:\/\/small\.example\/subscribe\/<\/link>/);
  const parsed: unknown = JSON.parse(json?.text ?? "");
  assert.ok(typeof parsed === "object" && parsed !== null);
  assert.equal(Reflect.get(parsed, "language"), "de");
  assert.equal(Reflect.get(parsed, "home_page_url"), "https://small.example/subscribe/");

  assert.deepEqual(
    site.pages.subscribe[0]?.feeds.slice(1, 4).map(({ path, language }) => [path, language]),
    [
      ["/subscribe/en/", "en"],
      ["/subscribe/ar/", "ar"],
      ["/subscribe/de/", "de"],
    ],
  );
  const feedOf = (slug: string) =>
    site.pages.article.find(({ article }) => article.slug === slug)?.feed;
  assert.deepEqual(["one", "eins", "wahid"].map(feedOf), [
    undefined,
    "/subscribe/de/",
    "/subscribe/ar/",
  ]);
});

test("a site in one language has none, whichever that is", async (t) => {
  const one = await smallSite(t, { ...tags, "articles/eins.md": german });
  assert.deepEqual(
    one.feeds.map(({ path }) => path),
    ["/", "/tags/dns/"],
  );
});
