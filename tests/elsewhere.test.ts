import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, test } from "node:test";
import { extractFromHtml } from "@extractus/article-extractor";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { mf2 } from "microformats-parser";
import { serveRealSite } from "./support/served-site.ts";
import { isQuick } from "./support/tier.ts";

const site = await serveRealSite();
after(() => site.close());

const origin = "https://load-bearing.example";
const articles = site.readable
  .filter((path) => /^\/articles\/[^/]+\/$/.test(path))
  .filter((_, i) => !isQuick || i % 5 === 0);
const htmlOf = (path: string) => readFileSync(site.fileOf(path), "utf8");

/** How much there is of each kind of thing that a text is made of. */
function partsOf(html: string): Record<string, number> {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const count = (selector: string) => document.querySelectorAll(selector).length;
  return {
    headings: count("h2, h3"),
    paragraphs: count("p"),
    code: count("pre"),
    tables: count("table"),
    drawings: count("svg"),
    formulas: count("math"),
    letters: count("i"),
    citations: document.body.textContent?.match(/\[\d+\]/g)?.length ?? 0,
  };
}

/** The sources' titles, each of which must be in what is kept. */
function missingSources(html: string, kept: string): string[] {
  const { document } = parseHTML(html);
  return Array.from(
    document.querySelectorAll(".sources li > a:first-child"),
    (a) => a.textContent ?? "",
  ).filter(
    (title) =>
      !parseHTML(`<html><body>${kept}</body></html>`).document.body.textContent?.includes(title),
  );
}

for (const path of articles) {
  describe(path, () => {
    const html = htmlOf(path);
    const own = partsOf(parseHTML(html).document.querySelector(".e-content")?.innerHTML ?? "");

    test("a reader view keeps all of it, once, under the author's name if it's the author's", () => {
      const { document } = parseHTML(html);
      const read = new Readability(document).parse();
      const { paragraphs: _, ...kept } = partsOf(read?.content ?? "");
      const { paragraphs: __, ...whole } = own;
      assert.deepEqual(kept, whole);
      assert.deepEqual(missingSources(html, read?.content ?? ""), []);
      assert.equal(
        read?.byline,
        parseHTML(html).document.querySelector("meta[name=author]")?.getAttribute("content") ??
          null,
      );
    });

    test("an article extractor keeps all but formulas, which it lets nobody have", async () => {
      const content = (await extractFromHtml(html, origin + path))?.content ?? "";
      const kept = partsOf(content);
      for (const part of ["headings", "code", "tables", "drawings", "letters"])
        assert.equal(kept[part], own[part], part);
      assert.deepEqual(missingSources(html, content), []);
    });

    test("a web clipper knows citations for footnotes, and keeps headings, code, drawings and sources", async () => {
      const { content, author } = await Defuddle(html, origin + path);
      const kept = partsOf(content);
      for (const part of ["headings", "code", "tables", "drawings", "formulas"])
        assert.equal(kept[part], own[part], part);
      assert.deepEqual(missingSources(html, content), []);
      assert.match(content, /id="fnref:1"/);
      assert.notEqual(author, "");
    });

    test("what it is, who wrote it and when can be read by machine", () => {
      const { items } = mf2(html, { baseUrl: origin + path });
      const [entry] = items;
      assert.deepEqual(entry?.type, ["h-entry"]);
      assert.deepEqual(entry?.properties.url, [origin + path]);
      // Microformats nest as they please: every card in it, however deep.
      const cards: string[] = [];
      JSON.stringify(entry, (_key, value) => {
        if (Array.isArray(value?.type) && value.type.includes("h-card"))
          cards.push(...(value.properties?.url ?? []));
        return value;
      });
      const author = parseHTML(html).document.querySelector("a[rel~=author]");
      assert.deepEqual(cards, [author?.getAttribute("href")]);
    });
  });
}

test("home says who writes here, and what is new", () => {
  const { items, rels } = mf2(htmlOf("/"), { baseUrl: `${origin}/` });
  const types = items.flatMap(({ type }) => type ?? []);
  assert.ok(types.includes("h-card"));
  assert.ok(types.includes("h-feed"));
  assert.equal(rels.me?.length, 1);
});

test("every page leads to a feed, and names its author unless it is told after somebody", () => {
  for (const path of site.readable) {
    const { document } = parseHTML(htmlOf(path));
    assert.ok(document.querySelector('link[rel=alternate][type="application/atom+xml"]'), path);
    const isAfter = /<dt>After<\/dt>/.test(htmlOf(path));
    assert.equal(document.querySelector("meta[name=author]") === null, isAfter, path);
  }
});
