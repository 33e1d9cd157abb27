import assert from "node:assert/strict";
import { appendFileSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import sharp from "sharp";
import { scratchFolder } from "../support/build.ts";
import { buildSite } from "../support/served-site.ts";

const content = join(import.meta.dirname, "../fixtures/own-look");
let folder = "";
before(() => {
  folder = buildSite(["--content", content, "--now", "2024-06-01T12:00:00Z"]);
});
const page = (path: string) => readFileSync(join(folder, path), "utf8");

test("a logo stands in the place of the site's name, with its size, and says that name", () => {
  const [, src = ""] =
    /<img class="logo" src="([^"]+)" alt="Own look" width="40" height="40"/.exec(
      page("index.html"),
    ) ?? [];
  assert.match(readFileSync(join(folder, src), "utf8"), /^<svg/);
});

test("one file becomes an SVG, a PNG and an opaque icon for telephones", async () => {
  const html = page("index.html");
  for (const path of ["favicon.png", "apple-touch-icon.png"])
    assert.ok(html.includes(`href="/${path}"`), path);
  const png = await sharp(join(folder, "favicon.png")).metadata();
  assert.deepEqual([png.width, png.height, png.hasAlpha], [96, 96, true]);
  const apple = await sharp(join(folder, "apple-touch-icon.png")).metadata();
  assert.deepEqual([apple.width, apple.height, apple.hasAlpha], [180, 180, false]);
});

test("fonts of the site's own are allowed, fetched early if asked, and have a fallback of their size", () => {
  const html = page("index.html");
  assert.match(html, /font-src (?:'|&#39;)self/);
  const [, href = ""] =
    /rel="preload" as="font" crossorigin="anonymous" href="([^"]+)"/.exec(html) ?? [];
  assert.deepEqual(readFileSync(join(folder, href)), readFileSync(join(content, "own-sans.woff2")));
  assert.match(html, /--font-headings:"?Own Sans"?, ?"?Own Sans fallback"?, ?sans-serif/);
  const [, adjust = "", ascent = ""] =
    /size-adjust:([\d.]+)%;ascent-override:([\d.]+)%/.exec(html) ?? [];
  // Its ascender is a whole em, of letters three quarters as wide as Arial's.
  assert.ok(Number(adjust) > 65 && Number(adjust) < 95, adjust);
  assert.ok(Math.abs((Number(adjust) * Number(ascent)) / 1e4 - 1) < 0.01, `${adjust} ${ascent}`);
});

test("a site that does without fonts, the theme's own too, has no directive for them", () => {
  const folder = join(scratchFolder(), "content");
  cpSync(join(content, "../small"), folder, { recursive: true });
  appendFileSync(join(folder, "site.yaml"), "theme: { face: system }\n");
  const small = buildSite(["--content", folder, "--now", "2024-06-01T12:00:00Z"]);
  assert.doesNotMatch(readFileSync(join(small, "index.html"), "utf8"), /font-src/);
});
