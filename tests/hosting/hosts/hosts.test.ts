import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathOfFile } from "../../../src/content/site-path.ts";
import { headersFor } from "../../../src/hosting/headers.ts";
import { vercelJson } from "../../../src/hosting/hosts/vercel.ts";
import type { Hosting } from "../../../src/output/manifest.ts";
import { contentTypeOf } from "../../../src/output/media-types.ts";
import { readManifest } from "../../../src/output/read-manifest.ts";
import { projectFolder, scratchFolder } from "../../support/build.ts";
import { decoded, rawRequest } from "../../support/raw-request.ts";
import { type Host, startCaddy, startNginx, startPreview } from "../../support/real-hosts.ts";
import { articleText, writeFiles } from "../../support/site-folder.ts";

const folder = join(scratchFolder(), "site");
const publicFiles: Readonly<Record<string, string>> = {
  "talk.mp4": "0123456789".repeat(100),
  "favicon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "talk.vtt": "WEBVTT\n",
  "slides.pdf": "%PDF-1.4",
  "data.csv": "a,b\n1,2\n",
  "moving.gif": "GIF89a",
  "photo.jpeg": "jpeg",
  "IMG_1.JPG": "jpeg",
  "app.webmanifest": "{}",
  "type.woff": "woff",
  "a name, with ümlaut & more.txt": "text",
  "unknown.nobody-knows": "bytes",
};
const hosts = new Map<string, Host>();
let hosting: Hosting;

before(async () => {
  const site = scratchFolder();
  const content = join(site, "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const siteFile = join(content, "site.yaml");
  writeFileSync(
    siteFile,
    `${readFileSync(siteFile, "utf8")}gone: { /taken-down/: Enough., /für-immer-weg/: Enough. }
redirects: { /Atom.XML: /atom.xml }
`,
  );
  const article = join(content, "articles/second.md");
  const text = readFileSync(article, "utf8");
  writeFileSync(
    article,
    text.replace("---\n", "---\naliases: [/old/, /OLD/, /Articles/Second/]\n"),
  );
  writeFiles(content, {
    "articles/größe.md": articleText(
      "Größe",
      "date: 2024\naliases: [/früher/, /2015/日本語/, /old/%C3%A9t%C3%A9.html, /articles/Größe/]",
    ),
  });
  // What a site has in `public/`: kinds that no page of the program is, in names as cameras and people write them.
  writeFiles(join(site, "public"), publicFiles);
  const launch = join(projectFolder, "src/launch.mjs");
  const { status, stderr } = spawnSync(
    process.execPath,
    [launch, "build", "--out", folder, "--compress"],
    { cwd: site, encoding: "utf8" },
  );
  assert.equal(status, 0, stderr);
  const manifest = readManifest(folder);
  assert.ok(manifest);
  ({ hosting } = manifest);
  hosts.set("nginx", await startNginx(folder, hosting));
  hosts.set("Caddy", await startCaddy(folder, hosting));
  hosts.set("the preview", await startPreview(folder, hosting));
});
after(async () => {
  for (const host of hosts.values()) await host.close();
});

/** A path of every kind, and the file behind it. */
const served: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(publicFiles).map((name) => [pathOfFile(name), name])),
  "/": "index.html",
  "/articles/first/": "articles/first/index.html",
  [pathOfFile("articles/größe/")]: "articles/größe/index.html",
  "/atom.xml": "atom.xml",
  "/tags/one/rss.xml": "tags/one/rss.xml",
  "/feed.json": "feed.json",
  "/sitemap.xml": "sitemap.xml",
  "/build.json": "build.json",
  "/favicon.svg": "favicon.svg",
  "/robots.txt": "robots.txt",
};

for (const name of ["nginx", "Caddy", "the preview"]) {
  const originOf = () => hosts.get(name)?.origin ?? "";
  const expected = (path: string) => ({
    "Content-Type": contentTypeOf(path),
    ...headersFor(hosting.headers, path),
  });
  const assertHeaders = (
    headers: Readonly<Record<string, unknown>>,
    wanted: Readonly<Record<string, string>>,
  ) => {
    for (const [header, value] of Object.entries(wanted)) {
      assert.equal(headers[header.toLowerCase()], value, header);
    }
  };

  for (const encoding of ["br", "zstd", "gzip", "identity"]) {
    test(`${name} sends every kind of file with its headers, asked for ${encoding}`, async () => {
      // nginx as Debian has it knows no zstd, and sends the file as it is.
      const isKnown = encoding !== "identity" && !(name === "nginx" && encoding === "zstd");
      for (const [path, file] of Object.entries(served)) {
        const answer = await rawRequest(originOf() + path, { "Accept-Encoding": encoding });
        assert.equal(answer.status, 200, path);
        assertHeaders(answer.headers, expected(path));
        assert.deepEqual(
          Buffer.from(await decoded(answer)),
          readFileSync(join(folder, file)),
          path,
        );
        const isLarge = file.endsWith("html") || file === "feed.json";
        if (isLarge && isKnown) assert.equal(answer.headers["content-encoding"], encoding, path);
        if (isLarge && isKnown) assert.equal(answer.headers.vary, "Accept-Encoding", path);
      }
    });
  }

  test(`${name} prefers brotli when a browser takes everything`, async () => {
    const answer = await rawRequest(originOf(), { "Accept-Encoding": "gzip, deflate, br, zstd" });
    assert.equal(answer.headers["content-encoding"], "br");
  });

  test(`${name} keeps an asset for a year`, async () => {
    const manifest = readManifest(folder);
    const asset = Object.keys(manifest?.files ?? {}).find((path) => /^assets\/.+\.js$/.test(path));
    const { status, headers } = await rawRequest(`${originOf()}/${asset}`);
    assert.equal(status, 200);
    assert.equal(headers["cache-control"], "public, max-age=31536000, immutable");
    assert.equal(headers["content-type"], "text/javascript; charset=utf-8");
  });

  test(`${name} answers 304 to who has the file, in each encoding`, async () => {
    for (const encoding of ["br", "gzip", "identity"]) {
      const asked = { "Accept-Encoding": encoding };
      const { headers } = await rawRequest(originOf(), asked);
      assert.ok(headers.etag && headers["last-modified"]);
      const byTag = await rawRequest(originOf(), { ...asked, "If-None-Match": headers.etag });
      assert.equal(byTag.status, 304);
      assert.equal(byTag.body.length, 0);
      assertHeaders(byTag.headers, headersFor(hosting.headers, "/"));
      const since = { ...asked, "If-Modified-Since": headers["last-modified"] };
      assert.equal((await rawRequest(originOf(), since)).status, 304);
      const other = await rawRequest(originOf(), { ...asked, "If-None-Match": '"other"' });
      assert.equal(other.status, 200);
    }
  });

  test(`${name} sends a part of a file with 206, and 416 for a part that isn't there`, async () => {
    const whole = readFileSync(join(folder, "index.html"));
    const ask = (range: string) => rawRequest(originOf(), { Range: range });
    const part = await ask("bytes=10-19");
    assert.equal(part.status, 206);
    assert.equal(part.headers["content-range"], `bytes 10-19/${whole.length}`);
    assert.deepEqual(part.body, whole.subarray(10, 20));
    assert.deepEqual((await ask("bytes=-5")).body, whole.subarray(-5));
    assert.equal((await ask(`bytes=${whole.length}-`)).status, 416);
  });

  test(`${name} answers 301 for an old address, and for a folder without its slash`, async () => {
    const size = "/articles/gr%C3%B6%C3%9Fe/";
    for (const [from, to] of [
      ["/old/", "/articles/second/"],
      ["/articles/first", "/articles/first/"],
      ["/articles/gr%C3%B6%C3%9Fe", size],
      ["/fr%C3%BCher/", size],
      ["/fr%c3%bcher/", size],
      ["/2015/%E6%97%A5%E6%9C%AC%E8%AA%9E/", size],
      ["/old/%C3%A9t%C3%A9.html", size],
      // What differs in capitals alone has no file to fall back on.
      ["/OLD/", "/articles/second/"],
      ["/Articles/Second/", "/articles/second/"],
      ["/articles/Gr%C3%B6%C3%9Fe/", size],
      ["/Atom.XML", "/atom.xml"],
    ] as const) {
      const { status, headers } = await rawRequest(originOf() + from);
      assert.equal(status, 301, from);
      assert.equal(headers.location, to);
      assertHeaders(headers, headersFor(hosting.headers, from));
      const asked = await rawRequest(`${originOf()}${from}?from=feed&x=%C3%BC`);
      assert.equal(asked.headers.location, `${to}?from=feed&x=%C3%BC`);
    }
  });

  test(`${name} leads nowhere else for an address that begins with two slashes`, async () => {
    const { headers } = await rawRequest(`${originOf()}//articles/first`);
    assert.ok([undefined, "/articles/first/"].includes(headers.location), headers.location);
  });

  test(`${name} sends a part of a film`, async () => {
    const part = await rawRequest(`${originOf()}/talk.mp4`, { Range: "bytes=500-" });
    assert.equal(part.status, 206);
    assert.equal(part.headers["content-range"], "bytes 500-999/1000");
    assert.equal(part.headers["content-type"], "video/mp4");
  });

  test(`${name} says what isn't there and what is gone, with the same page and policy`, async () => {
    for (const [path, wanted] of [
      ["/nothing/", 404],
      ["/assets/nothing.js", 404],
      // A folder that has no page.
      ["/assets/", 404],
      ["/tags/nothing/atom.xml", 404],
      ["/taken-down/", 410],
      ["/f%C3%BCr-immer-weg/", 410],
      ["/_headers", 404],
      ["/_redirects", 404],
      ["/index.html.br", 404],
      ["/atom.xml.gz", 404],
    ] as const) {
      // What isn't there has no parts either.
      const asked = { "Accept-Encoding": "gzip", Range: "bytes=0-9" };
      const answer = await rawRequest(originOf() + path, asked);
      assert.equal(answer.status, wanted, path);
      assertHeaders(answer.headers, { ...expected("/404.html"), Vary: "Accept-Encoding" });
      assert.deepEqual(
        Buffer.from(await decoded(answer)),
        readFileSync(
          join(folder, wanted === 410 ? `${decodeURI(path).slice(1)}index.html` : "404.html"),
        ),
        path,
      );
    }
  });
}

test("no two files of the output differ in capitals alone", () => {
  const files = Object.keys(readManifest(folder)?.files ?? {});
  assert.ok(files.includes("old/index.html") && files.includes("atom.xml"));
  assert.equal(new Set(files.map((file) => file.toLowerCase())).size, files.length);
});

test("Vercel, which takes capitals for small letters in a rule, gets none that would lead to itself", () => {
  const { redirects } = JSON.parse(vercelJson(hosting));
  for (const { source, destination } of redirects) {
    assert.notEqual(source.toLowerCase(), destination.toLowerCase());
  }
  assert.equal(redirects.length, hosting.redirects.length - 4);
});

test("the headers of a page are the same bytes from every host, but for those of the connection", async () => {
  const own = [
    ...["server", "date", "connection", "keep-alive", "transfer-encoding"],
    ...["content-length", "accept-ranges", "etag", "last-modified"],
  ];
  const [first, ...rest] = await Promise.all(
    [...hosts.values()].map(async ({ origin }) => {
      const { headers } = await rawRequest(origin, { "Accept-Encoding": "br" });
      return Object.fromEntries(
        Object.entries(headers)
          .filter(([name]) => !own.includes(name))
          .sort(),
      );
    }),
  );
  for (const other of rest) assert.deepEqual(other, first);
});
