import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, siteYaml } from "../../support/site-folder.ts";
import { smallSite } from "../../support/small-site.ts";

const happened = (year: number, more = "") => `date: 2024-03-11\nperiod: ${year}\n${more}`;

test("a long timeline comes in parts of a hundred from the first, and each story leads to its own", async (t) => {
  const years = Array.from({ length: 130 }, (_, i) => 1890 + i);
  const { pages, urls } = await smallSite(t, {
    ...Object.fromEntries(
      years.map((year) => [
        `articles/in-${year}.md`,
        articleText(`In ${year}`, happened(year).trimEnd()),
      ]),
    ),
  });
  assert.deepEqual(
    pages.timeline.map(({ path, title, entries }) => `${path} ${title} ${entries.length}`),
    ["/timeline/ Timeline 100", "/timeline/page/2/ Timeline (2) 30"],
  );
  assert.ok(pages.timeline.every(({ numbered }) => numbered?.length === 2));
  const placeOf = (slug: string) =>
    pages.article.find(({ article }) => article.slug === slug)?.timelinePlace;
  assert.equal(placeOf("in-1890"), "/timeline/#happened-in-1890");
  assert.equal(placeOf("in-2019"), "/timeline/page/2/#happened-in-2019");
  assert.ok(urls.size > 0);
});

test("what is on no timeline leads to none", async (t) => {
  const section = "sections:\n  - { slug: notes, title: Notes, description: Short., in: [feed] }\n";
  const { pages } = await smallSite(t, {
    "site.yaml": siteYaml + section,
    "notes/short.md": articleText("Short", happened(2001).trimEnd()),
    "articles/hidden.md": articleText("Hidden", happened(2002, "unlisted: true").trimEnd()),
  });
  assert.deepEqual(pages.timeline, []);
  assert.deepEqual(
    pages.article.map(({ timelinePlace }) => timelinePlace),
    [undefined, undefined],
  );
});
