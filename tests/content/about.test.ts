import assert from "node:assert/strict";
import { test } from "node:test";
import { onePixel, siteYaml } from "../support/site-folder.ts";
import { loadFiles, smallSite } from "../support/small-site.ts";

const about = (text: string) =>
  `---\ntitle: About\ndescription: Who writes here.\n---\n\n${text}\n`;

test("about.md shows pictures and links to files that lie beside it, and only those are published", async (t) => {
  const site = await smallSite(t, {
    "about.md": about(
      "![Me](me.png) ![My desk](./photos/desk.png) [my talk](talk.pdf) [large](plan.png)",
    ),
    "site.yaml": siteYaml.replace("{ name", "{ portrait: me.png, name"),
    "me.png": onePixel,
    "photos/desk.png": onePixel,
    "plan.png": onePixel,
    "talk.pdf": "%PDF-1.4",
  });
  const published = site.pictures.map(({ path }) => path).filter((path) => /^\/about\//.test(path));
  assert.deepEqual(published.sort(), [
    "/about/me.png",
    "/about/photos/desk.png",
    "/about/plan.png",
    "/about/talk.pdf",
  ]);
});

test("what about.md doesn't show is told as before, errors of its own left aside", async (t) => {
  const { diagnostics, site } = await loadFiles(t, {
    "about.md": about("![Me](me.png)"),
    "me.png": onePixel,
    "broken.png": "no picture",
  });
  assert.deepEqual(
    diagnostics.map(({ code, file }) => `${code} ${file.split("/").at(-1)}`),
    ["W140 broken.png"],
  );
  assert.ok(site);
});

test("a picture that about.md names and that isn't there is told with the place for it", async (t) => {
  const { diagnostics } = await loadFiles(t, { "about.md": about("![Me](me.jpg)") });
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => `${code} ${hint}`),
    ["E390 Put it beside `about.md`, into the content folder."],
  );
});
