import assert from "node:assert/strict";
import { test } from "node:test";
import { headerRules, headersFor, matches, revalidate } from "../../src/hosting/headers.ts";
import { headersFile, redirectsFile } from "../../src/hosting/hosts/netlify.ts";

const policy = "default-src 'none'";
const rules = headerRules(policy, [
  ...["card.png", "articles/x/rack.avif", "favicon.svg", "assets/x/IMG_1.JPG", "a.jpeg", "b.gif"],
  ...["talk.mp4", "talk.vtt", "slides.pdf", "assets/a.js", "build.json"],
]);

test("every path gets the policy, whatever is there", () => {
  for (const path of ["/", "/articles/x/", "/assets/a.js", "/atom.xml", "/nothing/here.html"]) {
    assert.equal(headersFor(rules, path)["Content-Security-Policy"], policy, path);
    assert.equal(headersFor(rules, path)["X-Content-Type-Options"], "nosniff", path);
  }
});

test("pages are asked for again, assets never, feeds after ten minutes", () => {
  const caching = (path: string) => headersFor(rules, path)["Cache-Control"];
  assert.equal(caching("/"), revalidate);
  assert.equal(caching("/articles/x/"), revalidate);
  assert.equal(caching("/build.json"), revalidate);
  assert.equal(caching("/assets/figures-A1B2.js"), "public, max-age=31536000, immutable");
  for (const folder of ["/", "/notes/", "/tags/dns/", "/series/war/"]) {
    for (const file of ["atom.xml", "rss.xml", "feed.json"]) {
      assert.equal(caching(folder + file), "public, max-age=600", folder + file);
    }
  }
});

test("other sites may show pictures and films, and nothing else", () => {
  const sharing = (path: string) => headersFor(rules, path)["Cross-Origin-Resource-Policy"];
  for (const path of [
    ...["/card.png", "/articles/x/rack.avif", "/favicon.svg", "/assets/x/IMG_1.JPG"],
    ...["/a.jpeg", "/b.gif", "/talk.mp4"],
  ]) {
    assert.equal(sharing(path), "cross-origin", path);
  }
  for (const path of [
    "/",
    "/articles/x/",
    "/assets/a.js",
    "/build.json",
    "/x.png/",
    "/slides.pdf",
  ]) {
    assert.equal(sharing(path), "same-origin", path);
  }
});

test("there is no rule for a kind of file that isn't published", () => {
  const patterns = headerRules(policy, ["a.png", "b.PNG"]).map(({ pattern }) => pattern);
  assert.deepEqual(
    patterns.filter((pattern) => /\.png$/i.test(pattern)),
    ["/*.PNG", "/*.png"],
  );
  assert.ok(!patterns.includes("/*.jpg"));
});

test("a pattern is the whole path, part by part", () => {
  assert.ok(matches("/a/*", "/a/b/c"));
  assert.ok(!matches("/a/*", "/b/a/c"));
  assert.ok(matches("/tags/:tag/atom.xml", "/tags/dns/atom.xml"));
  assert.ok(!matches("/tags/:tag/atom.xml", "/tags/dns/2020/atom.xml"));
  assert.ok(!matches("/atom.xml", "/atomXxml"));
});

test("no two rules say one thing differently, for Cloudflare would send both", () => {
  const probes = ["/", "/x/", "/assets/x", ...rules.map(({ pattern }) => pattern.replace(":", ""))];
  for (const path of probes) {
    const names = rules
      .filter(({ pattern }) => matches(pattern, path))
      .flatMap(({ headers }) => Object.keys(headers))
      // Two values of this one are read as none, which is what is meant for pictures.
      .filter((name) => name !== "Cross-Origin-Resource-Policy");
    assert.deepEqual(names, [...new Set(names)], path);
  }
});

test("`_headers` keeps to Cloudflare's limits: 100 rules, 2,000 characters a line, one `*` a rule", () => {
  const { path, text } = headersFile({ headers: rules });
  assert.equal(path, "/_headers");
  const lines = text.split("\n");
  assert.ok(lines.filter((line) => line.startsWith("/")).length <= 100);
  assert.ok(lines.every((line) => line.length <= 2000));
  assert.ok(lines.every((line) => /^(?:|\/[^*]*\*?[^*]*| {2}[A-Z][A-Za-z-]+: \S.*)$/.test(line)));
  assert.ok(lines.includes(`  Content-Security-Policy: ${policy}`));
});

test("`_redirects` has a line for each old address", () => {
  const redirects = [{ from: "/old/", to: "/articles/new/" }] as const;
  assert.deepEqual(redirectsFile({ redirects }), {
    path: "/_redirects",
    text: "/old/ /articles/new/ 301\n",
  });
});
