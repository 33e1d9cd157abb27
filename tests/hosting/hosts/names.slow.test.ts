import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { getTransformedRoutes } from "@vercel/routing-utils";
import fc from "fast-check";
import { parseAllRedirects } from "netlify-redirect-parser";
import { z } from "zod";
import { climbs, pathOfFile, sentPath, unseenIn } from "../../../src/content/site-path.ts";
import { headerRules } from "../../../src/hosting/headers.ts";
import { redirectsFile } from "../../../src/hosting/hosts/netlify.ts";
import { vercelJson } from "../../../src/hosting/hosts/vercel.ts";
import type { Hosting } from "../../../src/output/manifest.ts";
import { scratchFolder } from "../../support/build.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { startCaddy, startNginx, startPreview } from "../../support/real-hosts.ts";
import { isLong } from "../../support/tier.ts";

// Names put together from what hosts' settings are written in: each is served, moved and taken down at every host.

const count = isLong ? 5_000 : 300;
/** A host has this many at once: Caddy tries one rule after the other. */
const atOnce = 500;

const piece = fc.oneof(
  fc.constantFrom(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: hosts have their variables in it.
    ..."$uri|$1|$$|${uri}|${|$args|{path}|{$HOME}|{env.HOME}|{http.request.uri}|{{|}}|{|}|{}".split(
      "|",
    ),
    ...[
      '"',
      "'",
      "`",
      "\\",
      "\\\\",
      '\\"',
      "\\x2f",
      "\\n",
      ";",
      "};",
      "#",
      " #",
      "  ",
      " ",
      "\u00a0",
    ],
    ...[
      "%",
      "%2F",
      "%2e%2e",
      "%zz",
      "%25",
      "%00",
      "?",
      "&",
      "=",
      "!",
      "301!",
      " 301 ",
      " 200",
      "@",
      "@moved-0",
    ],
    ...[
      "*",
      "**",
      ":splat",
      ":x",
      ":",
      "(",
      ")",
      "(.*)",
      "(?i)",
      "[a-z]",
      "[",
      "]",
      "|",
      "||",
      "^",
      "~",
      "+",
      ".",
    ],
    ...[
      "..",
      "...",
      ",",
      "<",
      ">",
      "<script>",
      "-",
      "--",
      "-rf",
      "location",
      "return",
      "root",
      "/*",
      "*/",
    ].filter((text) => !text.includes("/")),
    ...[
      "a",
      "Z",
      "0",
      "IMG_1.JPG",
      "index.html",
      ".html",
      "x.png",
      "ä",
      "日本",
      "👩‍💻",
      "\u202e",
      "\u00ad",
      "İ",
      "ß",
      "ﬁ",
    ],
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
);
const segment = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join("").replaceAll("/", "").normalize("NFC"))
  .filter(
    (name) =>
      name !== "" &&
      !name.startsWith(".") &&
      // Copies that are compressed have no address of their own; a page's file has its folder's.
      !/\.(?:br|gz|zst)$/i.test(name) &&
      name !== "index.html" &&
      unseenIn(name) === undefined &&
      !climbs(name) &&
      Buffer.byteLength(name) < 200,
  );
const file = fc.array(segment, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));

const seed = 20_261_129;
const names = fc
  .sample(file, { numRuns: count, seed })
  // A folder each, so that none is another's folder or the same name.
  .map((name, i) => `${i}/${name}`);
const batches = Array.from({ length: Math.ceil(count / atOnce) }, (_, i) =>
  names.slice(i * atOnce, (i + 1) * atOnce),
);

const hostingOf = (some: readonly string[]): Hosting => ({
  basePath: "/",
  headers: headerRules("default-src 'none'", some),
  redirects: some.map((name) => ({
    from: pathOfFile(`old/${name}`),
    to: pathOfFile(`new/${name}`),
  })),
  gone: some.map((name) => pathOfFile(`gone/${name}`)),
});

for (const start of [startNginx, startCaddy, startPreview]) {
  test(`${start.name}: ${count} names are served, lead on and are gone, each by itself`, async () => {
    for (const some of batches) {
      const root = join(scratchFolder(), "site");
      mkdirSync(root);
      writeFileSync(join(root, "404.html"), "not here");
      for (const name of some) {
        mkdirSync(dirname(join(root, "new", name)), { recursive: true });
        writeFileSync(join(root, "new", name), name);
      }
      const host = await start(root, hostingOf(some));
      const ask = (path: string) => rawRequest(host.origin + path);
      for (const name of some) {
        const path = pathOfFile(name);
        for (const asked of new Set([path, sentPath(path)])) {
          const there = await ask(`/new${asked}`);
          assert.equal(there.status, 200, asked);
          assert.equal(there.body.toString(), name, asked);
          const moved = await ask(`/old${asked}`);
          assert.equal(moved.status, 301, asked);
          assert.equal(moved.headers.location, `/new${path}`, asked);
          assert.equal((await ask(`/gone${asked}`)).status, 410, asked);
        }
        for (const near of [`/old${path}x`, `/gone/x${path}`, `/old${path}/x`]) {
          assert.equal((await ask(near)).status, 404, near);
        }
      }
      await host.close();
    }
  });
}

test(`Netlify's own parser reads ${count} redirects as they were meant, and those it can't are comments`, async () => {
  const all = hostingOf(names);
  const file = join(scratchFolder(), "_redirects");
  const { text } = redirectsFile(all);
  writeFileSync(file, text);
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [file],
    minimal: true,
    configRedirects: [],
  });
  assert.deepEqual(errors, []);
  const plain = all.redirects.filter(({ from }) => !/%(?:2A|3A)/.test(from));
  assert.equal(text.match(/^# /gm)?.length ?? 0, all.redirects.length - plain.length);
  const read = z.array(z.object({ from: z.string(), to: z.string(), status: z.number() }));
  assert.deepEqual(
    read.parse(redirects),
    plain.map(({ from, to }) => ({ from: sentPath(from), to, status: 301 })),
  );
});

test(`each of Vercel's own routes matches its old address, none of ${count} others, and leads where it should`, () => {
  for (const some of batches) {
    const { redirects } = hostingOf(some);
    const { routes, error } = getTransformedRoutes({
      redirects: JSON.parse(vercelJson(hostingOf(some))).redirects,
    });
    assert.equal(error, null);
    const moved = (routes ?? []).flatMap((route) =>
      "handle" in route || route.headers?.Location === undefined
        ? []
        : [{ pattern: new RegExp(route.src), location: route.headers.Location }],
    );
    assert.equal(moved.length, redirects.length);
    for (const [i, { from, to }] of redirects.entries()) {
      const matching = moved.filter(({ pattern }) => pattern.test(sentPath(from)));
      assert.deepEqual(matching, [moved[i]], from);
      assert.equal(moved[i]?.location, to, from);
    }
  }
});
