import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { outdatedLayout } from "../../src/render/own-layouts.ts";
import { runBuild, scratchFolder } from "../support/build.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const build = (site: string) => runBuild(["--site", site, "--now", "2024-06-01T12:00:00Z"]);

let site = "";
before(() => {
  site = scratchFolder();
  cpSync(join(fixtures, "looks"), join(site, "content"), { recursive: true });
  cpSync(join(fixtures, "own-layouts/layouts"), join(site, "layouts"), { recursive: true });
  const { status, stderr } = build(site);
  assert.equal(status, 0, stderr);
});
const page = (path: string) => readFileSync(join(site, "_site", path), "utf8");

test("what a site has in a slot stands in every page, or around every article", () => {
  assert.match(page("tags/index.html"), /<meta name="own-head" content="\/tags\/"\/?>/);
  const article = page("articles/everything/index.html");
  const order = ["before-article", 'class="prose', "after-article", "</main>", 'value="foot"'];
  const places = order.map((word) => article.indexOf(word));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(
    places.every((place) => place > 0),
    String(places),
  );
});

test("what stands before an article is in its header: beside an outline a row of its own would come below the text", () => {
  const [header = ""] =
    /<header class="article-header".*?<\/header>/s.exec(page("articles/everything/index.html")) ??
    [];
  assert.match(header, /before-article/);
});

test("a part by its name wraps the theme's, and a page replaces what stands in it", () => {
  assert.match(
    page("index.html"),
    /<div class="wrapped"><p>Above Every part<\/p><header class="masthead">/,
  );
  assert.match(page("404.html"), /<main id="main"><h1>Lost<\/h1><\/main>/);
});

test("the front page says before its content that the site's name stands there, and not where a site's own has none", () => {
  assert.match(page("index.html"), /<body class="titled">/);
  assert.doesNotMatch(page("tags/index.html"), /<body class/);
  const own = scratchFolder();
  cpSync(join(fixtures, "looks"), join(own, "content"), { recursive: true });
  mkdirSync(join(own, "layouts"));
  writeFileSync(join(own, "layouts/home.tsx"), "export default () => <h1>Hello</h1>;\n");
  assert.equal(build(own).status, 0);
  assert.match(readFileSync(join(own, "_site/index.html"), "utf8"), /<body><a class="skip"/);
});

test("a name on no list is told with the one that was meant, and nothing is published", () => {
  const wrong = scratchFolder();
  cpSync(join(site, "content"), join(wrong, "content"), { recursive: true });
  cpSync(join(site, "layouts"), join(wrong, "layouts"), { recursive: true });
  writeFileSync(join(wrong, "layouts/fotter.tsx"), "export default () => null;\n");
  const { status, stderr } = build(wrong);
  assert.equal(status, 1);
  assert.match(stderr, /layouts\/fotter\.tsx:1:1 E150 .*`fotter`/);
  assert.match(stderr, /Did you mean `footer`/);
  assert.ok(!readdirSync(wrong).includes("_site"));
});

test("a layout is told what has changed since the version that it says it was made for", () => {
  const changes = [
    { name: "masthead", since: "1.9.0", what: "`path` is gone" },
    { name: "masthead", since: "1.10.0", what: "`info` is new" },
    { name: "footer", since: "1.10.0", what: "it is below" },
  ] as const;
  const layout = { file: "layouts/masthead.tsx", name: "masthead" } as const;
  const told = (text: string) => outdatedLayout(layout, text, "1.11.0", changes)?.message;
  const both =
    "the theme's `masthead` has changed: in 1.9.0, `path` is gone; in 1.10.0, `info` is new";
  assert.equal(told("export default () => null;\n"), both);
  assert.equal(told("// load-bearing 1.8.2\n"), both);
  assert.equal(
    told("// load-bearing 1.9.0\n"),
    "the theme's `masthead` has changed: in 1.10.0, `info` is new",
  );
  assert.equal(told("// load-bearing 1.10.0\n"), undefined);
  assert.equal(told("// load-bearing 1.11.0\n"), undefined);
  assert.equal(
    told("// load-bearing 2.0.0\n"),
    "`masthead` was made for load-bearing 2.0.0, and this is 1.11.0",
  );
  assert.equal(outdatedLayout({ ...layout, name: "tags" }, "", "1.11.0", changes), undefined);
});
