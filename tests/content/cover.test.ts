import assert from "node:assert/strict";
import { test } from "node:test";
import { feedOutput } from "../../src/output/feed-files.ts";
import { drawAnimation, drawPicture } from "../support/draw-picture.ts";
import { tagsOf } from "../support/html.ts";
import { articleText } from "../support/site-folder.ts";
import { loadFiles, smallSite } from "../support/small-site.ts";

const cover = "date: 2024\ncover: {picture: lake.jpg, alt: A lake & more, credit: Ann}";
const photo = drawPicture(1600, 1000).jpeg().toBuffer();

test("a cover stands at the top, in lists, in feeds and where a link is shared", async (t) => {
  const site = await smallSite(t, {
    "articles/a/index.md": articleText("A", cover),
    "articles/a/lake.jpg": await photo,
  });
  const [page] = site.pages.article;
  assert.deepEqual(
    [page?.cover?.path, page?.cover?.width, page?.cover?.height],
    ["/articles/a/lake.jpg", 1120, 700],
  );
  assert.equal(page?.socialImage, undefined);
  assert.ok(!site.socialImages.some(({ path }) => path.startsWith("/articles/a/")));
  const [, source, img] = tagsOf(page?.article.cover?.html ?? "");
  assert.match(source?.attributes.srcset ?? "", /1600w$/);
  assert.deepEqual([img?.attributes.alt, img?.attributes.loading], ["A lake & more", undefined]);
  assert.equal(page?.summary.thumbnail?.height, 225);
  assert.match(page?.summary.thumbnail?.path ?? "", /^\/assets\/a\/lake-\w{8}-360\.webp$/);

  const [feed] = site.feeds;
  assert.ok(feed);
  const files = feedOutput(feed, site.info, site.bodyOf);
  for (const { path, text } of files) {
    const shown = path.endsWith(".json") ? text.replaceAll('\\"', '"') : text;
    assert.match(
      shown,
      /<figure><img src="https:\/\/small\.example\/articles\/a\/lake\.jpg" alt="A lake &amp; more" width="1120" height="700"><figcaption>Ann<\/figcaption>/,
    );
  }
  assert.match(
    files.find(({ path }) => path.endsWith(".json"))?.text ?? "",
    /"image": "https:\/\/small\.example\/articles\/a\/lake\.jpg"/,
  );
});

for (const [written, expected, hint] of [
  ["{picture: lak.jpg, alt: A}", "5:18 E390", /`lake\.jpg`/],
  ["{picture: moves.gif, alt: A}", "5:18 E392", /JPEG/],
  ["{picture: lake.jpg}", "5:8 E202", /alt/],
  ["lake.jpg", "5:8 E204", /./],
  ['{picture: "https://a.example/b.jpg", alt: A}', "5:18 E390", /^Pictures of other sites/],
] as const) {
  test(`cover: ${written} is told at its place`, async (t) => {
    const { diagnostics } = await loadFiles(t, {
      "articles/a/index.md": articleText("A", `date: 2024\ncover: ${written}`),
      "articles/a/lake.jpg": await photo,
      "articles/a/moves.gif": await drawAnimation(60, 40, "gif"),
    });
    assert.deepEqual(
      diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`),
      [expected],
    );
    assert.match(diagnostics[0]?.hint || "none", hint);
  });
}
