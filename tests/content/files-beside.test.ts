import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { articleText, onePixel } from "../support/site-folder.ts";
import { loadFiles, smallSite } from "../support/small-site.ts";

const beside = (body: string, files: Readonly<Record<string, string | Uint8Array>>) => ({
  "articles/hello/index.md": articleText("Hello", "date: 2024-03-11", body),
  ...Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [`articles/hello/${name}`, bytes]),
  ),
});

/** The path that a written address gets, where a file of this name lies beside the text. */
async function published(t: TestContext, written: string, file: string): Promise<string[]> {
  const site = await smallSite(t, beside(`![A](${written})\n`, { [file]: onePixel }));
  const [article] = site.pages.article;
  return article?.article.document.images.map(({ href }) => href) ?? [];
}

for (const [written, file, path] of [
  ["plain.png", "plain.png", "plain.png"],
  ["./plain.png", "plain.png", "plain.png"],
  ["images/a.png", "images/a.png", "images/a.png"],
  ["./images/../plain.png", "plain.png", "plain.png"],
  ["café.png", "cafe\u0301.png", "caf%C3%A9.png"],
  ["cafe\u0301.png", "café.png", "caf%C3%A9.png"],
  ["<C# logo.png>", "C# logo.png", "C%23%20logo.png"],
  ["C%23%20logo.png", "C# logo.png", "C%23%20logo.png"],
  ["<50% off.png>", "50% off.png", "50%25%20off.png"],
  ["50%25%20off.png", "50% off.png", "50%25%20off.png"],
  ["what%3F.png", "what?.png", "what%3F.png"],
  ["my%20cat.png", "my%20cat.png", "my%2520cat.png"],
  ["50%25.png", "50%25.png", "50%2525.png"],
  ["<Paris, 2019.png>", "Paris, 2019.png", "Paris%2C%202019.png"],
  ["日本/写真.png", "日本/写真.png", "%E6%97%A5%E6%9C%AC/%E5%86%99%E7%9C%9F.png"],
] as const) {
  test(`${written} is the file ${file}`, async (t) => {
    assert.deepEqual(await published(t, written, file), [`/articles/hello/${path}`]);
  });
}

test("a file beside a text is published where it is linked, and otherwise not", async (t) => {
  const site = await smallSite(
    t,
    beside(
      "[Slides](slides.pdf), [a part](./slides.pdf#page=3), [data](data/a.csv), ![P](p.png), [P](p.png)\n",
      {
        "slides.pdf": "%PDF",
        "data/a.csv": "1,2",
        "notes.txt": "mine",
        "p.png": onePixel,
      },
    ),
  );
  const files = site.pictures.filter(({ encoding }) => encoding.format === "file");
  assert.deepEqual(
    files.map(({ path }) => path),
    ["/articles/hello/slides.pdf", "/articles/hello/data/a.csv"],
  );
  assert.deepEqual(
    site.pages.article[0]?.article.document.links.map(({ href }) => href),
    [
      "/articles/hello/slides.pdf",
      "/articles/hello/slides.pdf#page=3",
      "/articles/hello/data/a.csv",
      "/articles/hello/p.png",
    ],
  );
});

for (const name of ["demo.html", "tool.js", "feed.xml", "x.PHP", "page.xhtml", "a.php.txt"]) {
  test(`${name} could run as the site, and isn't published`, async (t) => {
    const { diagnostics } = await loadFiles(t, beside(`[Demo](${name})\n`, { [name]: "<p>" }));
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["E395"],
    );
  });
}

for (const [written, file, hint] of [
  ["IMG_0001.HEIC", "IMG_0001.HEIC", /save it as JPEG/],
  ["b.tiff", "b.tiff", /JPEG or PNG/],
  ["c.jfif", "c.jfif", /call it `\.jpg`/],
  ["art.psd", "art.psd", /export it as PNG/],
  ["talk.mp3", "talk.mp3", /linked, not shown/],
  ["talk.mp4", "talk.mp4", /`::video\{file=name\.mp4 title="…"\}`/],
  ["lake-by-night.webp", "lake-by-night.png", /Did you mean `lake-by-night\.png`/],
  ["icon.ico", "icon.ico", /JPEG or PNG/],
  ["notes.docx", "notes.docx", /none that a page can show: save it as PNG/],
  ["data:image/png;base64,iVBORw0KGgo=", "b.png", /a file of its own/],
  ["/img/lake.png", "b.png", /would lie in `public\/`/],
  ["IMG_1234", "IMG_1234", /call it `IMG_1234\.png`/],
  ["Photo.PNG", "photo.png", /called `photo\.png`/],
  ["fotos/a.png", "images/a.png", /Did you mean `images\/a\.png`/],
  ["https://a.example/b.png", "b.png", /save it beside the text/],
] as const) {
  test(`${written} is told what to become`, async (t) => {
    const { diagnostics } = await loadFiles(t, beside(`![A](${written})\n`, { [file]: onePixel }));
    const missing = diagnostics.find(({ code }) => code === "E390");
    assert.match(missing?.hint ?? "", hint);
  });
}

for (const [written, file] of [
  ["Paper.PDF", "paper.pdf"],
  ["./data/Set.csv#row=2", "data/set.csv"],
  ["Photo.PNG", "photo.png"],
] as const) {
  test(`a link to ${written} is told that the file is ${file}`, async (t) => {
    const bytes = file.endsWith(".png") ? onePixel : "x";
    const { diagnostics } = await loadFiles(
      t,
      beside(`See [it](${written}).\n`, { [file]: bytes }),
    );
    assert.deepEqual(
      diagnostics.map(({ code, hint }) => [code, hint]),
      [["E400", `The file is called \`${file}\`: capitals count on most hosts.`]],
    );
  });
}

test("a text beside another is none that is read, and the hint says where it goes", async (t) => {
  const { diagnostics } = await loadFiles(t, beside("See [it](parts/later.md).\n", {}));
  assert.match(diagnostics[0]?.hint ?? "", /`articles\/later\.md`.*`\[\[later\]\]`/);
});

test("what editors and systems leave beside texts and in folders is nobody's content", async (t) => {
  const leftovers = [
    "a.md~",
    "#a.md#",
    ".#a.md",
    "Thumbs.db",
    "desktop.ini",
    ".DS_Store",
    "4913",
    ".a.md.swp",
    "a.md.orig",
    "a (conflicted copy 2024-01-01).md",
    "a.sync-conflict-20240101-100000-ABCDEFG.md",
    ".gitkeep",
    "a.md.bak",
    "a.md.swx",
    "a.md.icloud",
    "a.md.crswap",
    "a.md___jb_tmp___",
    "a.md.tmp.812.1700000000",
    "@eaDir/a.md",
  ];
  const site = await smallSite(t, {
    ...beside("Text.\n", { "index.md~": "x", "Thumbs.db": "x" }),
    ...Object.fromEntries(leftovers.map((name) => [`articles/${name}`, "x"])),
  });
  assert.deepEqual(
    site.pages.article.map(({ article }) => article.slug),
    ["hello"],
  );
});

test("notes for the site's keeper among its texts are told as what they are", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    ...beside("Text.\n", {}),
    "articles/README.md": "# Notes\n",
  });
  assert.deepEqual(
    diagnostics.map(({ code, message }) => `${code} ${message}`),
    ["E102 `README` is no article"],
  );
});

/** What a dead link gets for a hint, on a site with an article `other`. */
for (const [href, hint] of [
  ["other.md", "Did you mean `[[other]]`? An article is linked by its slug."],
  ["./other.md#part", "Did you mean `[[other#part]]`? An article is linked by its slug."],
  ["othr.html", "Did you mean `[[other]]`? An article is linked by its slug."],
  ["/articles/other", "Write `/articles/other/`."],
  ["/articles/other/index.html#part", "Write `/articles/other/#part`."],
  ["/Articles/other/", "Write `/articles/other/`."],
  ["me@example.org", "Write `mailto:me@example.org`."],
  ["/abuot/", ""],
] as const) {
  test(`the dead link ${href} suggests the right thing`, async (t) => {
    const { diagnostics } = await loadFiles(t, {
      ...beside(`[x](${href})\n`, {}),
      "articles/other.md": articleText("Other", "date: 2024-03-11", "## Part\n\nText.\n"),
    });
    assert.deepEqual(
      diagnostics.map((one) => [one.code, one.hint]),
      [["E400", hint]],
    );
  });
}

for (const href of [
  "tel:+4912345",
  "sms:+49",
  "matrix:u/x:y",
  "magnet:?xt=1",
  "mailto:a@b.example",
  "#top",
  "#",
]) {
  test(`${href} may be linked`, async (t) => {
    await smallSite(t, beside(`[x](${href})\n`, {}));
  });
}

for (const href of [
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "ftp://a.example/",
  "//a.example/x",
  "",
]) {
  test(`"${href}" may not be linked`, async (t) => {
    const { diagnostics } = await loadFiles(t, beside(`[x](${href})\n`, {}));
    assert.equal(diagnostics[0]?.code, "E341");
    assert.doesNotMatch(diagnostics[0]?.hint ?? "", /^Use https/);
  });
}

for (const [settings, files, src] of [
  ["file=./film.mp4 poster=./still.png", ["film.mp4", "still.png"], "film.mp4"],
  ['file="my film.MP4" poster="my still.png"', ["my film.MP4", "my still.png"], "my%20film.MP4"],
] as const) {
  test(`::video{${settings}} plays what lies beside the text`, async (t) => {
    const all = Object.fromEntries(files.map((name) => [name, onePixel]));
    const site = await smallSite(t, beside(`::video{${settings} title="My film"}\n`, all));
    const [article] = site.pages.article;
    assert.ok(article);
    const html = site.bodyOf(article.article.slug).html.template;
    assert.ok(html.includes(` src="/articles/hello/${src}" poster="/articles/hello/`), html);
    assert.ok(site.pictures.some(({ path }) => path === `/articles/hello/${src}`));
  });
}

test("a video of a kind that not every browser plays is told what to become", async (t) => {
  const { diagnostics } = await loadFiles(
    t,
    beside('::video{file=film.mov title="My film"}\n', { "film.mov": onePixel }),
  );
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => `${code} ${hint}`),
    ["E398 Save it as MP4 (H.264), WebM or Ogg."],
  );
});
