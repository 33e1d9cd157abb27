import assert from "node:assert/strict";
import { test } from "node:test";
import { grantLines } from "../../src/site/grants.ts";
import { articleText, siteYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const embeds = `embeds:
  youtube: {}
  vimeo: {}
  comments: { giscus: { repo: ann/site, repoId: R_1, category: Talk, categoryId: C_1 } }
  analytics: { goatcounter: "https://ann.goatcounter.example" }
  newsletter: { action: "https://letters.example/subscribe" }
`;
const film = (provider: string) => `::video{${provider} title="A film"}\n`;

test("what every article is allowed is said once, and what some are with their addresses", async (t) => {
  const site = await smallSite(t, {
    "site.yaml": siteYaml + embeds,
    "articles/a.md": articleText("A"),
    "articles/b.md": articleText(
      "B",
      "date: 2024",
      `${film("youtube=abcdefghijk")}\n${film("vimeo=123456")}`,
    ),
    "articles/c.md": articleText("C", "date: 2023", film("youtube=abcdefghijk")),
  });
  const lines = grantLines(site);
  assert.deepEqual(lines.slice(0, 1), [
    "policy: every page: connect-src https://ann.goatcounter.example/count",
  ]);
  assert.deepEqual(lines.slice(1).toSorted(), [
    "policy: /articles/b/, /articles/c/: frame-src https://www.youtube-nocookie.com/embed/",
    "policy: /articles/b/: frame-src https://player.vimeo.com/video/",
    "policy: every article: frame-src https://giscus.app/widget; form-action https://letters.example/subscribe",
  ]);
});

test("an address of a form can end neither its source nor its directive: it is a source and no more", async (t) => {
  const action = "https://letters.example/a;b, c; report-uri https://evil.example/?id=1";
  const site = await smallSite(t, {
    "site.yaml": `${siteYaml}embeds: { newsletter: { action: "${action}" } }\n`,
    "articles/a.md": articleText("A"),
  });
  assert.deepEqual(grantLines(site), [
    "policy: /articles/a/: form-action https://letters.example/a%3Bb%2C%20c%3B%20report-uri%20https://evil.example/",
  ]);
});

test("with no embed there is no line", async (t) => {
  const site = await smallSite(t, { "articles/a.md": articleText("A") });
  assert.deepEqual(grantLines(site), []);
});
