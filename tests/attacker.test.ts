import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { publicFiles } from "../src/build/public-files.ts";
import { feedOutput } from "../src/output/feed-files.ts";
import { loadFolder } from "./support/load-folder.ts";
import { articleText, type Files, folderOf, siteYaml } from "./support/site-folder.ts";
import { loadFiles } from "./support/small-site.ts";

// Sites of people who mean harm, each with the outcome that SECURITY.md promises.

const article = (body: string, frontMatter?: string) => articleText("First", frontMatter, body);
const svg = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" ${attributes}>${inside}</svg>`;

/** The codes of what is wrong with a site, each once, and how long it took to say so. */
async function judge(t: TestContext, files: Files): Promise<{ codes: string[]; ms: number }> {
  const started = performance.now();
  const { diagnostics, site } = await loadFiles(t, files);
  for (const path of site?.pages.article ?? []) site?.bodyOf(path.article.slug);
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return { codes, ms: performance.now() - started };
}

const chain = (levels: number, element: (i: number) => string) =>
  Array.from({ length: levels }, (_, i) => element(i + 1)).join("");
const tenUses = (i: number) => `<use href="#l${i - 1}"/>`.repeat(10);

const drawings: Readonly<Record<string, string>> = {
  "shapes that use each other ten times, nine deep": svg(
    `<defs><rect id="l0" width="1" height="1"/>${chain(9, (i) => `<g id="l${i}">${tenUses(i)}</g>`)}</defs><use href="#l9"/>`,
  ),
  "patterns that paint with each other": svg(
    `<defs><pattern id="p0"><rect/></pattern>${chain(9, (i) => `<pattern id="p${i}">${`<rect fill="url(#p${i - 1})"/>`.repeat(10)}</pattern>`)}</defs><rect fill="url(#p9)"/>`,
  ),
  "patterns that a stylesheet paints with": svg(
    `<style>${chain(9, (i) => `.c${i}{fill:url(#p${i - 1})}`)}</style><defs><pattern id="p0"><rect/></pattern>${chain(9, (i) => `<pattern id="p${i}">${`<rect class="c${i}"/>`.repeat(10)}</pattern>`)}</defs><rect fill="url(#p9)"/>`,
  ),
  "a marker of a thousand shapes on a line of a thousand points": svg(
    `<marker id="m">${"<rect/>".repeat(1000)}</marker><polyline marker-mid="url(#m)" points="${"1,2 ".repeat(1000)}"/>`,
  ),
  "groups within groups, ten thousand deep": svg(`${"<g>".repeat(10_000)}${"</g>".repeat(10_000)}`),
};

for (const [name, drawing] of Object.entries(drawings)) {
  test(`a drawing that would keep a browser busy is refused at once: ${name}`, async (t) => {
    const { codes, ms } = await judge(t, {
      "articles/first/index.md": article("![It](bomb.svg)\n"),
      "articles/first/bomb.svg": drawing,
    });
    assert.deepEqual(codes, ["E394"]);
    assert.ok(ms < 3000, `${ms} ms`);
  });
}

test("shapes that use each other in a circle, and a drawing with many shapes, are shown", async (t) => {
  const circle = svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>');
  const { codes } = await judge(t, {
    "articles/first/index.md": article("![It](circle.svg)\n\n![It](large.svg)\n"),
    "articles/first/circle.svg": circle,
    "articles/first/large.svg": svg("<rect/>".repeat(50_000)),
  });
  assert.deepEqual(codes, []);
});

test("a drawing stays within its frame, and holds no character that XML can't", async (t) => {
  const { site, diagnostics } = await loadFiles(t, {
    "articles/first/index.md": article("![It](a.svg){inline}\n"),
    "articles/first/a.svg": svg(
      "<text>a&#1;b&#xFFFF;c</text>",
      'overflow="visible" style="overflow: visible"',
    ),
  });
  assert.deepEqual(diagnostics, []);
  const [page] = site?.pages.article ?? [];
  assert.ok(site && page);
  const html = site.bodyOf(page.article.slug).html.template;
  assert.match(html, /<text>abc<\/text>/);
  assert.doesNotMatch(html, /overflow/);
});

test("a picture is what its bytes say: an SVG can't come in under another name", async (t) => {
  for (const [name, bytes] of [
    ["a.png", svg("<script>alert(1)</script>")],
    ["a.png", `<!DOCTYPE svg [<!ENTITY a "aa">]>${svg("<text>&a;</text>")}`],
    ["a.gif", svg("")],
    ["a.svg", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1")],
  ] as const) {
    const { codes } = await judge(t, {
      "articles/first/index.md": article(`![It](${name})\n`),
      [`articles/first/${name}`]: bytes,
    });
    assert.deepEqual(codes, ["E103"], name);
  }
});

test("nothing that a symbolic link leads to is published", async (t) => {
  const outside = folderOf(t, {
    "secret.txt": "secret",
    "secret.png": "secret",
    "a/secret.ts": "secret",
  });
  const root = folderOf(t, {
    "content/site.yaml": `${siteYaml}examples: ../examples\n`,
    "content/articles/first/index.md": article(
      "![It](a.png) [it](a.txt)\n\n```ts file=secret.ts\n```\n\n```ts file=linked.ts\n```\n",
    ),
    "examples/second/x.ts": "",
  });
  symlinkSync(join(outside, "secret.png"), join(root, "content/articles/first/a.png"));
  symlinkSync(join(outside, "secret.txt"), join(root, "content/articles/first/a.txt"));
  symlinkSync(join(outside, "secret.txt"), join(root, "content/articles/second.md"));
  symlinkSync(join(outside, "a"), join(root, "examples/first"));
  const { diagnostics: found } = await loadFolder(join(root, "content"));
  const codes = found.map(({ code }) => code);
  assert.deepEqual(codes.sort(), ["E109", "E109", "E322", "E322", "E395"].sort());
  assert.ok(!JSON.stringify(found).includes('"secret"'));
});

test("no file beside a text can be sent in the place of a page, or run as one, under whatever name", async (t) => {
  const withFile = (name: string, more: Files = {}) =>
    judge(t, {
      "articles/first/index.md": article(`[It](${name})\n`),
      [`articles/first/${name}`]: "x",
      ...more,
    });
  for (const [names, code] of [
    // nginx sends these for what stands before the last point, whether that is there or not.
    [["index.html.gz", "INDEX.HTML.GZ", "index.html.br", "other.html.zst", "a.js.gz"], "E395"],
    [["a.xml.gz.br", "a.svgz.gz"], "E395"],
    [["card.png.gz", "card.PNG.br"], "E500"],
    // Kinds of XML that browsers show as pages, and pages that servers make.
    [["a.rss", "a.atom", "a.rdf", "a.owl", "a.mathml", "a.xsd", "a.RNG", "a.mhtml"], "E395"],
    [["a.pht", "a.stm", "a.shtm", "a.fcgi", "a.ashx", "a.jspx", "a.hta"], "E395"],
    // Apache goes by any ending of a name, IIS by a file of this name in any folder.
    [["a.cgi.txt", "a.phtml.csv", "web.config", "Web.config"], "E395"],
  ] as const) {
    for (const name of names) assert.deepEqual((await withFile(name)).codes, [code], name);
  }
  // A picture keeps its name, and bytes that its maker chose.
  const shown = await judge(t, {
    "articles/first/index.md": article("![It](a.php.svg)\n"),
    "articles/first/a.php.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  });
  assert.deepEqual(shown.codes, ["E395"]);
  const film = await judge(t, {
    "articles/first/index.md": article('::video{file="a.php.mp4" title="It"}\n'),
    "articles/first/a.php.mp4": "x",
  });
  assert.deepEqual(film.codes, ["E398"]);
  for (const name of [
    "a.tar.gz",
    "a.csv.zst",
    "a.gz",
    "a.gpx",
    "a.kml",
    "a.pdf",
    "a.py",
    "a.zip",
  ]) {
    assert.deepEqual((await withFile(name)).codes, [], name);
  }
  const both = await judge(t, {
    "articles/first/index.md": article("[It](a.csv) [It](a.csv.gz)\n"),
    "articles/first/a.csv": "x",
    "articles/first/a.csv.gz": "y",
  });
  assert.deepEqual(both.codes, ["E500"]);
});

test("a file of gigabytes beside a text or in `public/` is refused with a sentence", async (t) => {
  const content = folderOf(t, {
    "site.yaml": siteYaml,
    "articles/first/index.md": article(
      '[It](a.zip)\n\n![It](a.zip)\n\n::video{file=a.mp4 title="Film"}\n',
    ),
    "articles/first/a.zip": "",
    "articles/first/a.mp4": "",
  });
  const files = folderOf(t, { "a.bin": "", "b.bin": "b" });
  const large = ["a.zip", "a.mp4"].map((name) => join(content, "articles/first", name));
  for (const file of [...large, join(files, "a.bin")]) truncateSync(file, 3e9);
  const { diagnostics } = await loadFolder(content);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["E111", "E390", "E111"],
  );
  const said: string[] = [];
  assert.deepEqual(
    publicFiles(files, ({ message }) => said.push(message)),
    ["/b.bin"],
  );
  assert.deepEqual(said, ["`a.bin` has 3.0 GB and exceeds the 2 GB limit"]);
});

test("an example is text, and no larger than text is", async (t) => {
  for (const [bytes, code] of [
    ["red \x1b[31m and \0\n", "E107"],
    [Buffer.from([0x80, 0x81]), "E106"],
    ["x".repeat(5_000_001), "E105"],
  ] as const) {
    const root = folderOf(t, {
      "site.yaml": `${siteYaml}examples: examples\n`,
      "articles/first.md": article("```text file=log.txt\n```\n"),
      "examples/first/log.txt": bytes,
    });
    const { diagnostics } = await loadFolder(root);
    assert.deepEqual(
      diagnostics.map((one) => one.code),
      [code],
    );
  }
});

test("an address is refused below a file, and where the program, a host or a deploy puts something", async (t) => {
  const refused = [
    ...["/atom.xml/", "/atom.xml/x/", "/articles/second/card.png/", "/articles/second/card.png/x/"],
    ...["/assets/figures-SCE57QKM.js", "/assets/x/", "/.nojekyll", "/.nojekyll/", "/CNAME"],
    ...[
      "/.git/config",
      "/.deploy.json",
      "/x/.htaccess/",
      "/build.json",
      "/_headers",
      "/_redirects",
    ],
  ];
  for (const alias of refused) {
    const { codes } = await judge(t, {
      "articles/first.md": article("Text.\n", `date: 2024-01-01\naliases: [${alias}]`),
      "articles/second.md": articleText("Second"),
    });
    assert.ok(codes.includes("E500"), `${alias}: ${codes.join(" ")}`);
  }
  for (const alias of ["/old/", "/old.html", "/2004/03/old.php", "/.well-known/old/", "/a.b/c/"]) {
    const { codes } = await judge(t, {
      "articles/first.md": article("Text.\n", `date: 2024-01-01\naliases: [${alias}]`),
    });
    assert.deepEqual(codes, [], alias);
  }
});

test("no escape in YAML brings into a feed what XML can't hold: it is refused, or left out", async (t) => {
  for (const written of ["\\x1b", "\\0", "\\x85", "\\uFFFF", "\\uD800", "\\U0001FFFE"]) {
    const strange = `"a${written}b"`;
    const { site, diagnostics } = await loadFiles(t, {
      "articles/first.md": `---\ntitle: ${strange}\ndescription: ${strange}\ndate: 2024-01-01\n---\n\nText.\n`,
    });
    const texts = (site?.feeds ?? []).flatMap((feed) =>
      feedOutput(feed, site?.info ?? assert.fail(), site?.bodyOf ?? assert.fail()),
    );
    assert.ok(site === undefined ? diagnostics.length > 0 : texts.length > 0, written);
    for (const { text } of texts) {
      assert.doesNotMatch(text, /[^\t\n\P{Cc}]|\p{Noncharacter_Code_Point}|\p{Cs}/u, written);
    }
  }
});

test("YAML that would grow without end is refused at once", async (t) => {
  const laughs = Array.from(
    { length: 12 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(",")}]`,
  );
  const bomb = `a0: &a0 [x]\n${laughs.join("\n")}\n`;
  const { codes, ms } = await judge(t, {
    "articles/first.md": article("Text.\n", bomb),
    "tags.yaml": bomb,
  });
  assert.ok(codes.length > 0 && codes.every((code) => code.startsWith("E")), codes.join(" "));
  assert.ok(ms < 3000, `${ms} ms`);
});

test("files that are named like something else, and folders in their place, end with a sentence", async (t) => {
  const root = folderOf(t, { "site.yaml": siteYaml });
  for (const folder of ["tags.yaml", "about.md", "urls.lock", "articles/first.md/a"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(root, "strings.yaml"), Buffer.from([0xff, 0xfe, 0]));
  const { diagnostics } = await loadFolder(root);
  assert.ok(diagnostics.length >= 5);
  for (const { message, hint } of diagnostics) assert.ok(message !== "" && hint !== "");
});

test("abbreviations as long as a book, and thousands of them, are read like other text", async (t) => {
  const many = Array.from({ length: 5000 }, (_, i) => `*[A${i}X]: title ${i}\n`).join("");
  const long = `*[${"a".repeat(70_000)}]: a title\n`;
  const { codes, ms } = await judge(t, {
    "articles/first.md": article(`${long}${many}\nA1X and A4999X, ${"a".repeat(70_000)} `),
  });
  assert.deepEqual(codes, []);
  assert.ok(ms < 8000, `${ms} ms`);
});
