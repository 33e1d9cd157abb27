import assert from "node:assert/strict";
import { test } from "node:test";
import { checkOutput, readOutput } from "../../src/output/check-output.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";
import { type Files, folderOf } from "../support/site-folder.ts";

/** `file:line address` for each address that leads nowhere. */
function broken(t: Parameters<typeof folderOf>[0], files: Files): string[] {
  const log = diagnosticLog();
  checkOutput(readOutput(folderOf(t, files), "https://small.example"), log.report);
  assert.ok(log.diagnostics.every(({ code }) => code === "E410"));
  return log.diagnostics.map(
    ({ file, line, message }) => `${file}:${line} ${message.split("`")[1]}`,
  );
}

test("addresses that lead to files and ids in the output are right", (t) => {
  const files = {
    "index.html": '<a href="/a/">a</a> <a href="/a/#one">b</a> <img src="p.png"> <a href="#top">',
    "a/index.html": '<h2 id="one"><a href="../">c</a> <a href="https://small.example/a/">d</a>',
    "p.png": "",
    "sitemap.xml": "<loc>https://small.example/a/</loc>",
  };
  assert.deepEqual(broken(t, files), []);
});

test("each address that leads nowhere is found in its file and line", (t) => {
  const files = {
    "index.html": '<p>\n<a href="/nowhere/">a</a>\n<img src="/missing.png">\n',
    "a/index.html": '<a href="b.html">relative</a>',
  };
  assert.deepEqual(broken(t, files), [
    "a/index.html:1 b.html",
    "index.html:2 /nowhere/",
    "index.html:3 /missing.png",
  ]);
});

test("a fragment must be an id in the page that it leads to", (t) => {
  const files = {
    "index.html": '<a href="#two">a</a> <a href="/a/#two">b</a>',
    "a/index.html": "",
  };
  assert.deepEqual(broken(t, files), ["index.html:1 #two", "index.html:1 /a/#two"]);
});

test("a figure's settings behind its fragment are no part of the id", (t) => {
  const files = { "index.html": '<figure id="figure-a"><a href="#figure-a?workers=8">link</a>' };
  assert.deepEqual(broken(t, files), []);
});

test("an address without its last slash leads nowhere", (t) => {
  const files = { "index.html": '<a href="/a">a</a>', "a/index.html": "" };
  assert.deepEqual(broken(t, files), ["index.html:1 /a"]);
});

test("addresses of other sites and of people aren't followed", (t) => {
  const files = { "index.html": '<a href="https://a.example/x"> <a href="mailto:a@b.example">' };
  assert.deepEqual(broken(t, files), []);
});

test("addresses in feeds and in the sitemap are followed", (t) => {
  const files = {
    "rss.xml":
      '<link>https://small.example/a/</link>\n<guid isPermaLink="true">https://small.example/b/</guid>',
    "sitemap.xml": "<loc>https://small.example/c/</loc>",
  };
  assert.deepEqual(broken(t, files), [
    "rss.xml:1 https://small.example/a/",
    "rss.xml:2 https://small.example/b/",
    "sitemap.xml:1 https://small.example/c/",
  ]);
});

test("a file with a space in its name is found under its encoded address", (t) => {
  assert.deepEqual(broken(t, { "index.html": '<img src="my%20p.png">', "my p.png": "" }), []);
});

test("the manifest may be linked to before it is written", (t) => {
  assert.deepEqual(broken(t, { "index.html": '<a href="/build.json">a</a>' }), []);
});

test("an address with a stray percent sign is a diagnostic, not the end of the run", (t) => {
  const files = { "index.html": '<a href="/50%/">a</a> <a href="#50%">b</a>' };
  assert.deepEqual(broken(t, files), ["index.html:1 /50%/", "index.html:1 #50%"]);
});

test("an address that can't be read is a diagnostic", (t) => {
  assert.deepEqual(broken(t, { "index.html": '<a href="https://[">a</a>' }), [
    "index.html:1 https://[",
  ]);
});

test("what stands in another attribute is no address, whatever it looks like", (t) => {
  const files = {
    "index.html": '<pre aria-label="&lt;a href="><code class="x">a href=</code></pre>',
  };
  assert.deepEqual(broken(t, files), []);
});

test("an address in the text of a feed is text; one in its content is followed", (t) => {
  const files = {
    "atom.xml":
      '<title><![CDATA[<a href="/a/">]]></title><summary>\n<![CDATA[ src="b"]]>\n</summary>\n<content><![CDATA[<a href="/c/">]]></content>',
  };
  assert.deepEqual(broken(t, files), ["atom.xml:4 /c/"]);
});

test("a dead address of the site that an author wrote whole is told in the text", (t) => {
  const written = "https://small.example/nowhere/";
  const folder = folderOf(t, { "a/index.html": `<a href="${written}">a</a>` });
  const log = diagnosticLog();
  const place = { file: "articles/a.md", line: 7, column: 5 };
  checkOutput(readOutput(folder, "https://small.example"), log.report, (path, one) =>
    path === "a/index.html" && one === written ? place : undefined,
  );
  assert.deepEqual(
    log.diagnostics.map(({ file, line, column, code }) => [file, line, column, code]),
    [["articles/a.md", 7, 5, "E400"]],
  );
});
