import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, siteYaml, tagYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const files = {
  "tags.yaml": tagYaml("locks", "Locks"),
  "articles/told.md": articleText("Told", "date: 2015-10\nperiod: 2010\ntags: [locks]"),
  "articles/draft.md": articleText("Secret", "date: 2015\ndraft: true"),
  "articles/later.md": articleText("Later", "date: 2999"),
};

test("the site, every published article, tag and series has a card beside its page", async (t) => {
  const { socialImages, urls } = await smallSite(t, {
    ...files,
    "site.yaml": `${siteYaml}series: [{ slug: tales, title: Tales, description: All. }]\n`,
    "articles/part.md": articleText("Part", "date: 2014\nseries: tales"),
  });
  assert.deepEqual(
    socialImages.map(({ path, title, kicker, span }) => [path, title, kicker, span]),
    [
      ["/card.png", "Small site", "For tests", ""],
      ["/articles/told/card.png", "Told", "Locks", "2010"],
      ["/articles/part/card.png", "Part", "Tales, 1 of 1", ""],
      ["/tags/locks/card.png", "Locks", "Tag", "1 article"],
      ["/series/tales/card.png", "Tales", "Series", "1 article"],
    ],
  );
  for (const { path } of socialImages) assert.ok(urls.has(path), path);
});

test("a site may do without", async (t) => {
  const { socialImages, urls } = await smallSite(t, {
    ...files,
    "site.yaml": `${siteYaml}socialImages: false\n`,
  });
  assert.deepEqual(socialImages, []);
  assert.equal(urls.has("/card.png"), false);
});
