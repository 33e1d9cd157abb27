import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, siteYaml } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

/** What is told of a `site.yaml`, as code and hint. */
const told = async (t: Parameters<typeof loadFiles>[0], yaml: string) =>
  (await loadFiles(t, { "site.yaml": yaml })).diagnostics.map(
    ({ code, hint }) => `${code} ${hint}`,
  );

for (const [from, to, hint] of [
  ["language: en", "language: en_US", "E204 Write `en-US`."],
  ["language: en", "language: japanese", "E204 Write `ja`."],
  ["language: en", "language: jp", "E204 Write `ja`."],
  ["timeZone: UTC", "timeZone: Berlin", "E204 Write `Europe/Berlin`."],
  ["timeZone: UTC", "timeZone: America/New York", "E204 Write `America/New_York`."],
  ["https://small.example", "small.example/blog", "E204 Write `https://small.example/blog`."],
  [
    'author: { name: Ann Author, url: "https://ann.example/" }',
    "author: Ann",
    "E204 Write `author:`, and on the next line, two spaces in, `name: Ann`.",
  ],
  [
    "language: en",
    "language: en\nnavigation: { Home: / }",
    "E204 Write each entry as `- label: Home`, and below it, two spaces in, `url: /`.",
  ],
  [
    "language: en",
    "language: en\nlinks: { GitHub: https://a.example/ }",
    "E204 Write each entry as `- label: GitHub`, and below it, two spaces in, `url: https://a.example/`.",
  ],
  [
    "language: en",
    "language: en\nredirects: [/old/]",
    "E204 Write each as `one: other` on a line of its own, without a `- `.",
  ],
  [
    "language: en",
    "language: en\ngone: /old/",
    "E204 Write `gone:`, and on the next line, two spaces in, `/old/: …`.",
  ],
  ["https://small.example", "//small.example", "E204 Write `https://small.example`."],
  ["https://small.example", "https//small.example", "E204 Write `https://small.example`."],
  ["https://small.example", "https:/small.example/", "E204 Write `https://small.example/`."],
  ["https://small.example", "<https://small.example>,", "E204 Write `https://small.example`."],
  [
    "https://small.example",
    "http://localhost:8080",
    "W342 Write where readers will find the site, like `https://example.org`: feeds, cards and the sitemap have whole addresses.",
  ],
  ["language: en", "language: Deutsch", "E204 Write `de`."],
  ["language: en", "language: English (US)", "E204 Write `en`."],
  ["language: en", "language: 日本語", "E204 Write `ja`."],
  [
    "language: en",
    "language: [en, de]",
    "E204 Write the language of most texts, `language: en`; a text in another has a `language:` of its own.",
  ],
  ["timeZone: UTC", "timeZone: Asia/Beijing", "E204 Write `Asia/Shanghai`."],
  ["timeZone: UTC", "timeZone: BST", "E204 Write `Europe/London`."],
  ["timeZone: UTC", "timeZone: PST", "E204 Write `America/Los_Angeles`."],
  [
    "language: en",
    "language: en\nnavigation: [{ Home: / }]",
    "E204 Write `- label: Home`, and below it, two spaces in, `url: /`.",
  ],
  ["language: en", "language: en\nnavigation: [{ name: Home, url: / }]", "E203 Write `label:`."],
  [
    "language: en",
    "language: en\nnavigation: [{ label: About, url: about.md }]",
    "E204 Write its path: `/about/`.",
  ],
  [
    "language: en",
    'language: en\nlinks: [{ label: M, url: "@ann@social.example" }]',
    "E204 Write `https://social.example/@ann`.",
  ],
  [
    "language: en",
    "language: en\ntheme: dark",
    "E204 Take it out: pages are light or dark as each reader's system is.",
  ],
  ["language: en", "language: en\ntheme: { look: drafing }", "E204 Did you mean `drafting`?"],
  [
    "language: en",
    "language: en\ntheme:\n  accent: #123456",
    'E204 Put it between quotes: `accent: "#123456"`.',
  ],
  [
    "language: en",
    "language: en\nauthors: { bob: Bob }",
    "E204 Write `bob:`, and on the next line, two spaces in, `name: Bob`.",
  ],
  [
    "language: en",
    "language: en\ndeploy: { to: ssh }",
    "E204 A target has a name: write `live:` below `deploy:`, and `to: ssh` below that, four spaces in.",
  ],
  [
    "language: en",
    "language: en\n---",
    "E201 Take the line of three hyphens out: the file is all YAML, and nothing follows it.",
  ],
  [
    "language: en",
    "language: en\nlinks: [{ label: Mail, url: ann@a.example }]",
    "E204 Write `mailto:ann@a.example`.",
  ],
] as const) {
  test(`\`${to}\` is told with what to write`, async (t) => {
    assert.deepEqual(await told(t, siteYaml.replace(from, to)), [hint]);
  });
}

for (const [line, hint] of [
  ["baseURL: https://a.example/", "Write `url:`."],
  ["languageCode: en-us", "Write `language:`."],
  ["menu: []", "Write `navigation:`."],
  ["favicon: a.png", "Write `icon:`."],
  ["paginate: 10", "Take it out: long lists are divided by year."],
  ["plugins: [a]", "Take it out: there is nothing to set. Plugins go into `.eleventy.ts`."],
] as const) {
  test(`\`${line}\` of another generator's settings gets what to write here`, async (t) => {
    assert.deepEqual(await told(t, `${siteYaml}${line}\n`), [`E203 ${hint}`]);
  });
}

test("a site without `tags.yaml` may use any tag; one with it, those in it", async (t) => {
  const article = articleText("A", "date: 2024-03-11\ntags: [house-cats]");
  const { site, diagnostics } = await loadFiles(t, { "articles/a.md": article });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    site?.pages.tag.map(({ path, title, description }) => [path, title, description]),
    [["/tags/house-cats/", "house cats", "Small site: house cats"]],
  );
  const strict = await loadFiles(t, { "articles/a.md": article, "tags.yaml": "[]\n" });
  assert.deepEqual(
    strict.diagnostics.map(({ code }) => code),
    ["E210"],
  );
});

for (const [name, hint] of [
  [
    "hello.fr.md",
    "Write `hello-fr`, with `language: fr` above its text, and name the other in `translations:`.",
  ],
  ["_index.md", /`sections:` in `site\.yaml`/],
] as const) {
  test(`the file ${name}, as in Hugo, is told with what does its work`, async (t) => {
    const { diagnostics } = await loadFiles(t, { [`articles/${name}`]: articleText("A") });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["E102"],
    );
    assert.match(diagnostics[0]?.hint ?? "", typeof hint === "string" ? new RegExp(hint) : hint);
  });
}

test("dead links to feeds and tables of contents of another tool say what there is", async (t) => {
  const text = articleText("A", "date: 2024-03-11", "[a](/index.xml) [[toc]] [b](/feed/)\n");
  const { diagnostics } = await loadFiles(t, { "articles/a.md": text });
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => [code, /`\/rss\.xml`|by itself/.test(hint)]),
    [
      ["E400", true],
      ["E400", true],
      ["E400", true],
    ],
  );
});

test("a language that is none at all is told", async (t) => {
  const [found = ""] = await told(t, siteYaml.replace("language: en", "language: und"));
  assert.match(found, /^E204 /);
});

test("a value that is none of a few is told with all of them, in words of ours", async (t) => {
  const { diagnostics } = await loadFiles(t, {
    "site.yaml": `${siteYaml}deploy: { live: { to: ftp } }\n`,
  });
  assert.deepEqual(
    diagnostics.map(({ message }) => message),
    ["`deploy.live.to`: must be `ssh`, `s3`, `pages` or `folder`"],
  );
});

test("a tag that nobody declares is called as it was before its signs were spelled out", async (t) => {
  const article = articleText("A", "date: 2024-03-11\ntags: [c-plus-plus, c-sharp, sharp-knives]");
  const { site } = await loadFiles(t, { "articles/a.md": article });
  assert.deepEqual(
    site?.pages.tag.map(({ title }) => title),
    ["c++", "c#", "sharp knives"],
  );
});

test("a sign for all that is below an address is told to be left out", async (t) => {
  const redirects = 'redirects: { "/old/*": "/articles/:splat" }\n';
  const [found = ""] = await told(t, `${siteYaml}${redirects}`);
  assert.equal(found, "E514 Leave the sign out: what is below an address goes along with it.");
});

test("a heading's number of GitHub's, and a sign that it leaves out, get the id that is here", async (t) => {
  const body =
    "## Test\n\nText.\n\n## What is C++?\n\n[a](#test-1) [b](#what-is-c) [c](#c--c) [d](#zzzzzzzzzzzz)\n\n## C++ & C#\n\nText.\n";
  const { diagnostics } = await loadFiles(t, {
    "articles/a.md": articleText("A", undefined, body),
  });
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => `${code} ${hint}`),
    [
      "E400 Did you mean `#test`?",
      "E400 Did you mean `#what-is-c-plus-plus`?",
      "E400 Did you mean `#c-plus-plus-c-sharp`?",
      "E400 It has `#test`, `#what-is-c-plus-plus`, `#c-plus-plus-c-sharp`.",
    ],
  );
});
