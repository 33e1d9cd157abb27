import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { articlesInMemory } from "../../src/build/articles-in-memory.ts";
import { cachedArticles } from "../../src/build/cached-articles.ts";
import { loadSite } from "../../src/build/load-site.ts";
import { plannedFiles } from "../../src/build/planned-files.ts";
import { feedOutput } from "../../src/output/feed-files.ts";
import { useOwnerCode } from "../../src/render/owner-code.ts";
import { openThreads } from "../../src/render/threads.ts";
import { drawAnimation, drawPicture } from "../support/draw-picture.ts";
import { tagsOf } from "../support/html.ts";
import { loadFolder, sourceOf } from "../support/load-folder.ts";
import { articleText, folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";
import { slug } from "../support/slug.ts";
import { loadFiles, smallSite } from "../support/small-site.ts";

const none = { src: "/assets/none.js", integrity: "" } as const;
const scripts: Parameters<typeof plannedFiles>[1] = {
  head: "",
  entries: { page: none, figures: none, search: none, embeds: none },
  hasFace: true,
  print: "/assets/print.css",
  files: [],
};

const lake = drawPicture(900, 600).jpeg().toBuffer();
const wide = drawPicture(2000, 1000).jpeg().toBuffer();

const showing = (...addresses: readonly string[]) =>
  articleText(
    "A",
    undefined,
    `${addresses.map((one) => `![A lake at dawn](${one})`).join("\n\n")}\n`,
  );

test("a picture of `public/` is shown at its address with its size, and smaller where that is enough", async (t) => {
  const site = await smallSite(t, {
    "articles/a.md": showing("/images/lake.jpg"),
    ".public/images/lake.jpg": await lake,
  });
  const tags = tagsOf(site.bodyOf(slug("a")).html.template);
  const img = tags.find(({ name }) => name === "img")?.attributes;
  assert.deepEqual(
    [img?.src, img?.alt, img?.width, img?.height],
    ["/images/lake.jpg", "A lake at dawn", "900", "600"],
  );
  const srcset = tags.find(({ name }) => name === "source")?.attributes.srcset ?? "";
  assert.match(srcset, /^\/assets\/images\/lake-\w{8}-360\.avif 360w,.* 900w$/);
  const made = site.pictures.map(({ path }) => path);
  assert.ok(srcset.split(",").every((one) => made.some((path) => one.startsWith(path))));
  // It is there already.
  assert.ok(!made.includes("/images/lake.jpg"));
});

test("one that is wider than a text has a file of its own for feeds, and a link to the largest", async (t) => {
  const site = await smallSite(t, {
    "site.yaml": siteYaml.replace("small.example", "small.example/blog/"),
    "articles/a.md": showing("/wide.jpg", "/lake.jpg"),
    ".public/wide.jpg": await wide,
    ".public/lake.jpg": await lake,
  });
  const { html } = site.bodyOf(slug("a"));
  assert.match(html.template, /<a href="\/assets\/wide-\w{8}-2000\.webp"><picture>/);
  assert.match(html.template, /<img src="\/assets\/wide-\w{8}-1120\.jpg" [^>]*width="1120"/);
  const [feed] = site.feeds;
  assert.ok(feed);
  const [text = ""] = feedOutput(feed, site.info, site.bodyOf).map((file) => file.text);
  assert.match(text, /src="https:\/\/small\.example\/blog\/assets\/wide-\w{8}-1120\.jpg"/);
  assert.match(text, /src="https:\/\/small\.example\/blog\/lake\.jpg"/);
});

test("articles, pages and the bio may show the same, as a cover and in a gallery too", async (t) => {
  const files = {
    "articles/a.md": showing("/lake.jpg"),
    "articles/b.md": articleText(
      "B",
      "date: 2024-03-12\ncover: {picture: /lake.jpg, alt: A lake}",
      "::gallery\n![One](/lake.jpg)\n![Two](/moves.gif)\n::\n",
    ),
    "pages/c.md": "---\ntitle: C\n---\n\n![A lake](/lake.jpg)\n",
    "about.md": "---\ntitle: Me\ndescription: Who.\n---\n\n![A lake](/lake.jpg)\n",
    "404.md": "---\ntitle: Lost\n---\n\n![A lake](/lake.jpg)\n",
    ".public/lake.jpg": await lake,
    ".public/moves.gif": await drawAnimation(300, 200, "gif"),
  };
  const site = await smallSite(t, files);
  const paths = site.pictures.map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
  assert.equal(site.pages.article.find(({ cover }) => cover)?.cover?.path, "/lake.jpg");
  assert.match(site.bodyOf(slug("b")).html.template, /src="\/moves\.gif"/);
});

test("a book holds the pictures of `public/` that its texts show", async (t) => {
  const content = folderOf(t, {
    "site.yaml": `${siteYaml}book: true\n`,
    "articles/a.md": showing("/lake.jpg"),
    ".public/lake.jpg": await lake,
  });
  const { site } = await loadFolder(content);
  assert.ok(site);
  const folder = join(content, ".public");
  const files = plannedFiles(site, scripts, [], folder, { id: "", keyOf: () => "" });
  const book = await files.find(({ path }) => path.endsWith(".epub"))?.make();
  assert.ok(book && Buffer.from(book).includes("picture-1.jpg"));
});

for (const [written, name] of [
  ["/caf%C3%A9.jpg", "café.jpg"],
  ["/café.jpg", "café.jpg".normalize("NFD")],
  ["</a b#c.jpg>", "a b#c.jpg"],
  ["/a.jpg?v=2", "a.jpg"],
  ["/x/./a.jpg", "x/a.jpg"],
] as const) {
  test(`\`${written}\` is \`${name}\` of \`public/\``, async (t) => {
    await smallSite(t, { "articles/a.md": showing(written), [`.public/${name}`]: await lake });
  });
}

for (const [written, hint] of [
  ["/Images/Lake.jpg", /^Write `\/images\/lake\.jpg`/],
  ["../../public/images/lake.jpg", /^Write `\/images\/lake\.jpg`/],
  ["/blog/images/lake.jpg", /^Write `\/images\/lake\.jpg`/],
  ["/images/lakes.jpg", /`\/images\/lake\.jpg`/],
  ["/other.png", /`public\/`/],
] as const) {
  test(`\`${written}\` is told what to write`, async (t) => {
    const { diagnostics } = await loadFiles(t, {
      "articles/a.md": showing(written),
      ".public/images/lake.jpg": await lake,
    });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["E390"],
    );
    assert.match(diagnostics[0]?.hint ?? "", hint);
  });
}

test("what is none is told once, where it lies", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "articles/a.md": showing("/lake.jpg", "/lake.jpg"),
    "articles/b.md": showing("/lake.jpg").replace("title: A", "title: B"),
    ".public/lake.jpg": "no picture",
  });
  assert.deepEqual(
    diagnostics.map(({ code, file }) => `${code} ${file.split("/").at(-1)}`),
    ["E103 lake.jpg"],
  );
});

for (const kind of ["in memory", "on disk"] as const) {
  test(`articles kept ${kind} are read anew when a picture of \`public/\` changes, goes or comes`, async (t) => {
    const content = folderOf(t, {
      "site.yaml": siteYaml,
      "articles/a.md": showing("/lake.jpg"),
      "articles/b.md": articleText("B", "date: 2024-03-12"),
      ".public/lake.jpg": await lake,
    });
    const memory = articlesInMemory();
    const source = { ...sourceOf(content), code: await useOwnerCode(content) };
    const load = async () => {
      const read = kind === "in memory" ? memory.read : cachedArticles(openThreads(""), true);
      const { articles, diagnostics } = await loadSite(source, read);
      const { template } = articles.bodyOf(slug("a")).html;
      const width = /<img [^>]*width="(\d+)"/.exec(template)?.[1];
      return { width, codes: diagnostics.map(({ code }) => code), b: articles.bodyOf(slug("b")) };
    };
    const first = await load();
    assert.deepEqual([first.width, first.codes], ["900", []]);
    writeFiles(content, { ".public/lake.jpg": await drawPicture(500, 300).jpeg().toBuffer() });
    assert.equal((await load()).width, "500");
    rmSync(join(content, ".public/lake.jpg"));
    assert.deepEqual((await load()).codes, ["E390"]);
    writeFiles(content, { ".public/lake.jpg": await lake });
    const last = await load();
    assert.deepEqual([last.width, last.codes], ["900", []]);
    if (kind === "in memory") assert.equal(last.b, first.b);
  });
}
