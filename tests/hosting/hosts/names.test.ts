import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { getTransformedRoutes } from "@vercel/routing-utils";
import { parseAllRedirects } from "netlify-redirect-parser";
import { z } from "zod";
import { fileOfPath, pathOfFile, sentPath } from "../../../src/content/site-path.ts";
import { vercelJson } from "../../../src/hosting/hosts/vercel.ts";
import type { Hosting } from "../../../src/output/manifest.ts";
import { readManifest } from "../../../src/output/read-manifest.ts";
import { runBuild, scratchFolder } from "../../support/build.ts";
import { hostileNames } from "../../support/file-names.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { type Host, startCaddy, startNginx, startPreview } from "../../support/real-hosts.ts";
import { articleText, siteYaml, writeFiles } from "../../support/site-folder.ts";

// An article was renamed, and its pictures have every name that there can be; so have files of one that
// was taken down. Hosts run as ordinary users, and are asked as browsers ask.

/** What Netlify reads in a line. */
const RedirectSchema = z.object({ from: z.string(), to: z.string(), status: z.number() });

/** Hidden files aren't published, and every name is published in its composed form. */
const published = hostileNames.filter(
  (name) => !name.startsWith(".") && name === name.normalize("NFC"),
);
const names = [...[...new Set(published)].map((name) => `${name}.svg`), "IMG_1.SVG"];
/** Files that are called like compressed copies. */
const archives = ["logs.tar.gz", "a (1)$.csv.zst", "data.br"];
const picture = (i: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${10 + i}" height="10"></svg>`;
const folder = join(scratchFolder(), "site");
const hosts = new Map<string, Host>();
let hosting: Hosting;

before(async () => {
  const content = join(scratchFolder(), "content");
  const encoded = names.map((name) => pathOfFile(name).slice(1));
  const links = archives.map((name) => `[Archive](<${name}>)`);
  const body = [...encoded.map((name) => `![One](${name})`), ...links].join("\n\n");
  mkdirSync(content);
  writeFiles(content, {
    "site.yaml": `${siteYaml}socialImages: false\ngone: { /taken-down/: Enough. }\n`,
    "articles/new/index.md": articleText(
      "New",
      "date: 2024-03-11\naliases: [/articles/old/]",
      body,
    ),
    ...Object.fromEntries(names.map((name, i) => [`articles/new/${name}`, picture(i)])),
    ...Object.fromEntries(archives.map((name) => [`articles/new/${name}`, name])),
    "urls.lock": [
      "# The half of them as they were written before names were encoded as far as now.",
      "/articles/old/ 2024-03-11",
      ...encoded.map((name, i) => `/articles/old/${i % 2 ? name : sentPath(`/${name}`).slice(1)}`),
      ...encoded.map((name) => `/taken-down/${name}`),
    ].join("\n"),
  });
  const { status, stderr } = runBuild(["--content", content, "--out", folder, "--compress"]);
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

for (const host of ["nginx", "Caddy", "the preview"]) {
  test(`${host} sends files of every name, leads on from where they were, and says what is gone`, async () => {
    const { origin = "" } = hosts.get(host) ?? {};
    for (const name of names) {
      const path = pathOfFile(name);
      for (const asked of new Set([path, sentPath(path)])) {
        const there = await rawRequest(`${origin}/articles/new${asked}`);
        assert.equal(there.status, 200, asked);
        const file = readFileSync(join(folder, "articles/new", name));
        assert.deepEqual(there.body, file, asked);
        const before = await rawRequest(`${origin}/articles/old${asked}`);
        assert.equal(before.status, 301, asked);
        assert.equal(before.headers.location, `/articles/new${path}`);
        const gone = await rawRequest(`${origin}/taken-down${asked}`);
        assert.equal(gone.status, 410, asked);
      }
    }
    for (const name of archives) {
      const archive = await rawRequest(`${origin}/articles/new${pathOfFile(name)}`);
      assert.equal(archive.body.toString(), name);
      assert.equal(archive.headers["content-encoding"], undefined);
    }
    const copy = await rawRequest(`${origin}/articles/new/index.html.gz`);
    assert.equal(copy.status, 404);
    const page = await rawRequest(`${origin}/taken-down/`);
    assert.equal(page.status, 410);
    assert.deepEqual(page.body, readFileSync(join(folder, "taken-down/index.html")));
    assert.match(
      page.body.toString(),
      /<h1>This page was taken down<\/h1><p class="lead">Enough\.</,
    );
    assert.match(page.body.toString(), /<meta name="robots" content="noindex"/);
    for (const path of ["/articles/old/other.svg", "/taken-down/other.svg", "/loot/passwd"]) {
      assert.equal((await rawRequest(origin + path)).status, 404, path);
    }
  });
}

test("Netlify's own parsers read what was meant, and what can't be said is a comment", async () => {
  const file = join(folder, "_redirects");
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [file],
    minimal: true,
    configRedirects: [],
  });
  assert.deepEqual(errors, []);
  const unsaid = readFileSync(file, "utf8").match(/^# .*$/gm) ?? [];
  const plain = hosting.redirects.filter(({ from }) => !/%(?:2A|3A)/.test(from));
  assert.equal(unsaid.length, hosting.redirects.length - plain.length);
  assert.deepEqual(
    z.array(RedirectSchema).parse(redirects),
    plain.map(({ from, to }) => ({ from: sentPath(from), to, status: 301 })),
  );
});

test("Vercel's own routes match each old address, no other, and lead where they should", () => {
  const { redirects } = JSON.parse(vercelJson(hosting));
  const { routes, error } = getTransformedRoutes({ redirects });
  assert.equal(error, null);
  const moved = (routes ?? []).flatMap((route) =>
    "handle" in route || route.headers?.Location === undefined
      ? []
      : [{ pattern: new RegExp(route.src), location: route.headers.Location }],
  );
  assert.equal(moved.length, hosting.redirects.length);
  for (const [i, { from, to }] of hosting.redirects.entries()) {
    const matching = moved.filter(({ pattern }) => pattern.test(sentPath(from)));
    assert.deepEqual(matching, [moved[i]], from);
    assert.equal(moved[i]?.location, to, fileOfPath(from));
  }
});

test("nginx and Caddy start with paths as long as can be, and with letters nobody types", async (t) => {
  const long = pathOfFile(`${`${"ä{$".repeat(15)}/`.repeat(10)}x.png`);
  const gone = pathOfFile(`gone/${fileOfPath(long)}`);
  const redirects = [{ from: long, to: pathOfFile("new/ä{$.png") }];
  const all: Hosting = { ...hosting, redirects, gone: [gone] };
  const root = scratchFolder();
  writeFileSync(join(root, "404.html"), "");
  for (const start of [startNginx, startCaddy, startPreview]) {
    const host = await start(root, all);
    t.after(() => host.close());
    assert.equal((await rawRequest(host.origin + long)).status, 301, start.name);
    assert.equal((await rawRequest(host.origin + gone)).status, 410, start.name);
    assert.equal((await rawRequest(host.origin + long.slice(0, -4))).status, 404, start.name);
  }
});
