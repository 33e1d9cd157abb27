import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, siteYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

test("what stands in YAML has the quotes of the prose: the footer, tags, series and sources", async (t) => {
  const source = [
    "sources:",
    "  - id: paper",
    `    title: "Don't stop, HotOS '21"`,
    "    publisher: O'Reilly",
    "    url: https://paper.example/",
    "    kind: public",
  ];
  const keys = ["date: 2016", "tags: [dns]", "series: tales", ...source].join("\n");
  const site = await smallSite(t, {
    "site.yaml": `${siteYaml}footer: Ann's own\nseries:\n  - { slug: tales, title: Tales, description: Ann's tales }\n`,
    "tags.yaml": "- { slug: dns, label: DNS, description: What isn't a name }\n",
    "articles/told.md": articleText("Told", keys, "It's told.[@paper]\n"),
  });
  const [article] = site.pages.article;
  const [cited] = article?.article.sources ?? [];
  assert.deepEqual(
    [site.info.footerHtml, cited?.title, cited?.publisher],
    ["Ann’s own", "Don’t stop, HotOS ’21", "O’Reilly"],
  );
  const described = [...site.pages.tag, ...site.pages.series].map(({ description }) => description);
  assert.deepEqual(described, ["What isn’t a name", "Ann’s tales"]);
});

test("a site's name and tagline have the quotes of its language, at home as in every head", async (t) => {
  const named = siteYaml
    .replace(/^title: .*$/m, "title: Ann's")
    .replace(/^tagline: .*$/m, 'tagline: It\'s "small"');
  const { info, pages } = await smallSite(t, { "site.yaml": named });
  assert.deepEqual([info.title, info.tagline], ["Ann’s", "It’s “small”"]);
  assert.deepEqual(
    pages.home.map(({ title, description }) => [title, description]),
    [["Ann’s", "It’s “small”"]],
  );
});
