import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readManifest } from "../../src/output/read-manifest.ts";
import { projectFolder, runBuild, scratchFolder } from "../support/build.ts";
import { freePort } from "../support/processes.ts";
import { articleText, type Files, siteYaml, writeFiles } from "../support/site-folder.ts";
import { startSite } from "../support/start-site.ts";
import { until } from "../support/until.ts";

const config = `import navigation from "@11ty/eleventy-navigation";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import readingTime from "eleventy-plugin-reading-time";
import { full as emoji } from "markdown-it-emoji";
import ins from "markdown-it-ins";
import sup from "markdown-it-sup";
import { loud } from "./lib/loud.ts";

export default async function (config) {
  config.addPlugin(navigation);
  config.addPlugin(readingTime);
  config.addPlugin(feedPlugin, {
    type: "atom",
    outputPath: "/templates.xml",
    collection: { name: "noted", limit: 5 },
    metadata: { language: "en", title: "Templates", base: "https://small.example/a/b/", author: { name: "A" } },
  });
  config.amendLibrary("md", (md: any) => md.use(sup).use(ins).use(emoji).set({ breaks: true }));
  config.addFilter("loud", loud);
  config.addShortcode("badge", (word: string, more: any = {}) => \`<p class="badge">\${word} \${more.kind}</p>\`);
  config.addTransform("mark", (html: string, file: string) =>
    file.endsWith(".html") ? html.replace("</body>", "<!-- marked --></body>") : html,
  );
  config.addPassthroughCopy({ lib: "code" });
  config.addGlobalData("year", 2026);
}
`;
const files: Files = {
  ".eleventy.ts": config,
  "eleventy.config.js": 'throw new Error("a stray configuration was run");\n',
  "lib/loud.ts": 'export const loud = (text: string): string => text + "!";\n',
  "templates/list.njk":
    "---\npermalink: /list.txt\n---\n{{ site.title | loud }} {{ year }}\n{% for one in site.articles %}{{ one.url }} {{ one.title | readingTime }}\n{% endfor %}",
  "templates/now.liquid":
    '---\ntitle: Now\ntags: noted\neleventyNavigation: { key: Now }\n---\n<p><a href="/articles/first/">{{ site.articles[0].title | loud }}</a></p>\n{% badge "new" %}\n',
  "templates/count.11ty.tsx":
    'export const data = { title: "Count", permalink: "/count/" };\nexport const render = ({ site }: any) => <p>There are {site.articles.length}. <a href="/now/">Now</a></p>;\n',
  "templates/menu.njk":
    "---\ntitle: Menu\n---\n{{ collections.all | eleventyNavigation | eleventyNavigationToHtml | safe }}\n",
  "content/articles/third.md":
    "---\ntitle: Third\ndescription: With plugins.\ndate: 2024-05-05\n---\n\nE = mc^2^, ++added++ :tada:\nNext line\n\n::badge{hot kind=red}\n\n[list](/list.txt), [now](/now/), [code](/code/loud.ts)\n",
};

/** A site's folder with code in it, and where it is built to. */
function siteFolder(): { root: string; out: string } {
  const root = join(scratchFolder(), "my site ü");
  cpSync(join(projectFolder, "tests/fixtures/small"), join(root, "content"), { recursive: true });
  writeFiles(root, files);
  symlinkSync(join(projectFolder, "node_modules"), join(root, "node_modules"));
  return { root, out: join(scratchFolder(), "out") };
}

function build({ root, out }: ReturnType<typeof siteFolder>, ...more: readonly string[]) {
  const args = ["--out", out, "--now", "2026-06-01", "--url", "https://small.example/a/b/"];
  return runBuild([...args, ...more], { cwd: root });
}

test("three Eleventy plugins, three of markdown-it, filters, shortcodes, data, copies and templates work together", () => {
  const site = siteFolder();
  const { status, stderr } = build(site);
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /W381/, "what a plugin reads is no unused syntax");
  const read = (path: string) => readFileSync(join(site.out, path), "utf8");
  assert.match(
    read("list.txt"),
    /^A small site! 2026\n.*https:\/\/small\.example\/a\/b\/articles\/third\/ 1 min read|min/s,
  );
  const article = read("articles/third/index.html");
  assert.match(article, /mc<sup>2<\/sup>, <ins>added<\/ins> 🎉/);
  assert.match(article, /🎉<br>\s*Next line/, "what a plugin sets is in force");
  assert.match(article, /<p class="badge">hot red<\/p>/);
  assert.match(article, /<!-- marked --><\/body>/);
  assert.match(read("atom.xml"), /badge/);
  // In the site's own page, below the base path.
  const now = read("now/index.html");
  assert.match(now, /<title>Now · A small site<\/title>/);
  assert.match(now, /<a href="\/a\/b\/articles\/first\/">/);
  assert.match(read("count/index.html"), /There are 3\. <a href="\/a\/b\/now\/">/);
  assert.match(read("menu/index.html"), /<li[^>]*><a href="\/a\/b\/now\/">Now<\/a>/);
  assert.match(read("templates.xml"), /<title>Now<\/title>/);
  assert.match(read("code/loud.ts"), /export const loud/);
  const manifest = readManifest(site.out);
  for (const path of ["list.txt", "now/index.html", "count/index.html", "code/loud.ts"]) {
    assert.ok(manifest?.files[path], path);
  }
});

test("a change in the code or in what it imports reaches the pages, and nothing else is made again", () => {
  const site = siteFolder();
  assert.equal(build(site).status, 0);
  writeFiles(site.root, {
    "lib/loud.ts": 'export const loud = (text: string): string => text + "?";\n',
  });
  assert.equal(build(site).status, 0);
  assert.match(readFileSync(join(site.out, "list.txt"), "utf8"), /^A small site\? 2026/);
  writeFiles(site.root, { ".eleventy.ts": config.replace("<!-- marked -->", "<!-- again -->") });
  assert.equal(build(site).status, 0);
  assert.match(readFileSync(join(site.out, "articles/first/index.html"), "utf8"), /<!-- again -->/);
  // As a build that knows of nothing earlier would make it.
  const before = readManifest(site.out);
  assert.equal(build(site, "--no-cache").status, 0);
  assert.deepEqual(readManifest(site.out)?.files, before?.files);
});

test("while the site is served, templates follow their files and the code its own", async (t) => {
  const { root } = siteFolder();
  const server = await startSite(root, "--port", String(await freePort()));
  t.after(() => server.stop());
  const text = (path: string) =>
    fetch(server.origin + path).then(
      (response) => response.text(),
      () => "",
    );
  const shows = (path: string, pattern: RegExp) =>
    until(
      async () => pattern.test(await text(path)),
      () => `${path}: ${pattern}`,
    );
  await shows("/list.txt", /^A small site! 2026/);
  await shows("/articles/third/", /class="badge">hot red<\/p>/);
  await shows("/articles/third/", /<!-- marked -->/);
  await shows("/now/", /<title>Now · A small site<\/title>/);
  await shows("/code/loud.ts", /export const loud/);
  writeFiles(root, {
    "templates/list.njk": "---\npermalink: /list.txt\n---\n{{ 'Edited' | loud }}",
  });
  await shows("/list.txt", /^Edited!/);
  writeFiles(root, {
    "lib/loud.ts": 'export const loud = (text: string): string => text + "?";\n',
  });
  await shows("/list.txt", /^Edited\?/);
});

test("what can't be done is told at its place, and leaves the output as it was", () => {
  const site = siteFolder();
  assert.equal(build(site).status, 0);
  const broken: readonly (readonly [Files, RegExp])[] = [
    [
      {
        ".eleventy.ts":
          'export default (config: any) => {\n  config.setOutputDirectory("x");\n};\n',
      },
      /^\.eleventy\.ts:2:\d+ E142 `setOutputDirectory` has no effect/m,
    ],
    [
      {
        ".eleventy.ts": 'export default (config: any) => config.on("eleventy.after", () => {});\n',
      },
      /^\.eleventy\.ts:1:\d+ E142 `on` has no effect/m,
    ],
    [
      {
        "content/articles/fourth.md": articleText("Fourth", "date: 2024", "::bagde{hot}\n"),
      },
      /fourth\.md:7:1 E360 [\s\S]*Did you mean `::badge`\?/,
    ],
    [{ ".eleventy.ts": 'throw new Error("no");\n' }, /^\.eleventy\.ts:1:\d+ E142 throws: no/m],
    [
      { ".eleventy.ts": "export default (config) => {\n  config.addFiltre('x', String);\n};\n" },
      /^\.eleventy\.ts:2:\d+ E142 throws: \S+ is not a function\n[\s\S]*?Did you mean `addFilter`\?/m,
    ],
    [{ ".eleventy.ts": "export default (\n" }, /^\.eleventy\.ts:\d+:\d+ E130 /m],
    [
      { "templates/bad.njk": "{{ 'x' | nothing }}\n" },
      /^templates\/bad\.njk:\d+:\d+ E143 .*nothing/m,
    ],
    [
      { "templates/dead.njk": '---\ntitle: Dead\n---\n<a href="/nowhere/">x</a>\n' },
      /E410 `\/a\/b\/nowhere\/` leads nowhere/,
    ],
    [
      { "templates/twice.njk": "---\npermalink: /tags/\n---\nx\n" },
      /E500 `\/tags\/` is used by both/,
    ],
    [
      {
        "content/articles/fourth.md": (files["content/articles/third.md"] ?? "")
          .toString()
          .replace("/list.txt", "/lost.txt"),
      },
      /fourth\.md:12:\d+ E400 /,
    ],
  ];
  const before = readManifest(site.out);
  for (const [change, message] of broken) {
    writeFiles(site.root, { ...files, ...change });
    const { status, stderr } = build(site);
    assert.equal(status, 1, `${message}`);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /);
    if (".eleventy.ts" in change)
      assert.doesNotMatch(stderr, /E360/, "its shortcodes are none that are unknown");
    assert.deepEqual(readManifest(site.out), before);
    for (const path of Object.keys(change)) if (!files[path]) rmSync(join(site.root, path));
  }
  assert.ok(existsSync(join(site.out, "index.html")));
});

test("a first template in a site that had none is shown while it is served", async (t) => {
  const root = scratchFolder();
  writeFiles(root, {
    "content/site.yaml": siteYaml,
    "content/articles/a.md": articleText("A"),
  });
  const server = await startSite(root, "--port", String(await freePort()));
  t.after(() => server.stop());
  writeFiles(root, { "templates/now.njk": "---\npermalink: /now.txt\n---\nIt is {{ 1 + 1 }}." });
  const text = () =>
    fetch(`${server.origin}/now.txt`).then(
      (response) => response.text(),
      () => "",
    );
  await until(async () => (await text()) === "It is 2.", server.said);
});
