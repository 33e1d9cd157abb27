import assert from "node:assert/strict";
import { test } from "node:test";
import type { SitePath } from "../../src/content/schemas/values.ts";
import type { UrlOwner } from "../../src/site/url-model.ts";
import { brokenLink, urlTable } from "../../src/site/url-table.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";

const owner = (path: SitePath, more: Partial<UrlOwner> = {}): UrlOwner => ({
  path,
  what: `the page ${path}`,
  location: undefined,
  ...more,
});
const valueAt = (line: number) => ({ file: "a.md", line, column: 1 });

function tableOf(...owners: UrlOwner[]) {
  const log = diagnosticLog();
  return { table: urlTable(owners, log.report), ...log };
}

test("URLs with one owner each are no diagnostic", () => {
  const { table, diagnostics } = tableOf(owner("/"), owner("/about/"));
  assert.deepEqual([...table.keys()], ["/", "/about/"]);
  assert.deepEqual(diagnostics, []);
});

test("two owners of a URL are a diagnostic that names both, where the later one was asked for", () => {
  const { diagnostics, lines } = tableOf(
    owner("/a/", { what: "the first", location: valueAt(3) }),
    owner("/a/", { what: "the second", location: valueAt(7) }),
  );
  assert.deepEqual(lines(), ["7:1 E500"]);
  assert.equal(diagnostics[0]?.message, "`/a/` is used by both the first and the second");
});

test("when the site made the later one by itself, the diagnostic is where the author wrote", () => {
  assert.deepEqual(tableOf(owner("/a/", { location: valueAt(3) }), owner("/a/")).lines(), [
    "3:1 E500",
  ]);
});

test("paths that differ only in case are one URL", () => {
  assert.deepEqual(tableOf(owner("/A/"), owner("/a/")).diagnostics[0]?.code, "E500");
});

test("an old address may differ in capitals alone from where it leads, or from another that leads there", () => {
  const page = owner("/a/b/");
  const old = (path: SitePath, movedTo: SitePath) => owner(path, { movedTo });
  for (const owners of [
    [page, old("/A/b/", "/a/b/"), old("/A/B/", "/a/b/")],
    [old("/A/b/", "/a/b/"), page],
    [old("/A/b", "/a/b/"), page],
    [page, old("/old/", "/a/b/"), old("/Old/", "/a/b/")],
  ]) {
    const { table, diagnostics } = tableOf(...owners);
    assert.deepEqual(diagnostics, []);
    assert.equal(table.get("/a/b/"), page);
    assert.deepEqual(new Set(table.values()), new Set(owners));
  }
});

test("an old address that differs in capitals alone from anything else is a diagnostic", () => {
  const old = (path: SitePath, movedTo: SitePath) => owner(path, { movedTo });
  for (const owners of [
    [owner("/a/"), owner("/b/"), old("/A/", "/b/")],
    [owner("/a/"), owner("/b/"), old("/old/", "/a/"), old("/Old/", "/b/")],
    [old("/a/", "/A/"), old("/A/", "/a/")],
    [owner("/a/"), old("/a", "/a/")],
  ]) {
    const codes = tableOf(...owners).diagnostics.map(({ code }) => code);
    assert.deepEqual(codes, ["E500"], JSON.stringify(owners.map(({ path }) => path)));
  }
});

test("an alias written with and without its last slash is told as one too many", () => {
  const old = (path: SitePath) => owner(path, { movedTo: "/a/" });
  const { diagnostics } = tableOf(owner("/a/"), old("/old"), old("/old/"));
  assert.equal(diagnostics.length, 1);
  assert.match(diagnostics[0]?.hint ?? "", /^Take one out/);
});

test("a file of redirects or headers in `public/` is told where such things go", () => {
  const { diagnostics } = tableOf(owner("/_redirects"), owner("/_redirects"));
  assert.match(diagnostics[0]?.hint ?? "", /`redirects:` of `site\.yaml`/);
});

test("two paths that are one file in the output are one URL", () => {
  for (const path of ["/a/index.html", "/a"] satisfies SitePath[])
    assert.equal(tableOf(owner("/a/"), owner(path)).diagnostics[0]?.code, "E500", path);
});

const { table } = tableOf(
  owner("/"),
  owner("/about/", { ids: ["life", "café"] }),
  owner("/articles/a/", { ids: ["one"] }),
  owner("/articles/a/my%20rack.png"),
);

test("a link to a URL that exists isn't broken, with or without a query", () => {
  for (const href of ["/", "/about/", "/about/?q=1", "my%20rack.png", "../../about/"])
    assert.equal(brokenLink(table, "/articles/a/", href), undefined, href);
});

test("a link that needs another slash or another case is broken", () => {
  for (const href of ["/about", "/About/", "/nowhere/", "b.png"])
    assert.match(brokenLink(table, "/articles/a/", href) ?? "", /^no page or file at /, href);
});

test("a fragment must be an id of the page that it leads to", () => {
  assert.equal(brokenLink(table, "/", "/about/#life"), undefined);
  assert.equal(brokenLink(table, "/", "/about/#caf%C3%A9"), undefined);
  assert.equal(brokenLink(table, "/articles/a/", "#one"), undefined);
  assert.match(brokenLink(table, "/articles/a/", "#life") ?? "", /has no heading `#life`/);
});

test("`#top` is the top of every page", () => {
  assert.equal(brokenLink(table, "/articles/a/", "#top"), undefined);
});

test("any fragment is let through where the ids aren't known", () => {
  assert.equal(brokenLink(table, "/about/", "/#anything"), undefined);
});

test("a fragment with a stray percent sign is broken, not the end of the run", () => {
  assert.match(brokenLink(table, "/", "/about/#50%") ?? "", /has no heading/);
});

test("where a list is back at an address that leads elsewhere, the hint is to take the redirect out", () => {
  const location = { file: "site.yaml", line: 9, column: 3 };
  const { diagnostics } = tableOf(
    owner("/archive/2025/06/"),
    owner("/archive/2025/06/", { movedTo: "/archive/", location }),
  );
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => `${code} ${hint}`),
    ["E500 Take `/archive/2025/06/` out of there: its page is back, and leads nowhere else."],
  );
});
