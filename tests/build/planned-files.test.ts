import assert from "node:assert/strict";
import { test } from "node:test";
import { generatedAssets } from "../../src/build/generated-assets.ts";
import { plannedFiles } from "../../src/build/planned-files.ts";
import type { Scripts } from "../../src/output/scripts.ts";
import { articleText } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const none = { src: "/assets/none.js", integrity: "" } as const;
const scripts: Scripts = {
  head: "",
  entries: { page: none, figures: none, search: none, embeds: none },
  hasFace: true,
  print: "/assets/print.css",
  files: [],
};

test("the typeface is made last by this thread, while others are at work on cards and icons", async (t) => {
  const site = await smallSite(t, { "articles/one.md": articleText("One", undefined, "Text.\n") });
  const assets = generatedAssets(site, async () => new Uint8Array());
  const files = plannedFiles(site, scripts, assets, "public", { id: "", keyOf: () => "" });
  const isFace = (path: string) => path.endsWith(".woff2");
  assert.ok(files.some(({ path, slow }) => slow && path.endsWith(".png")));
  assert.ok(files.filter(({ path }) => isFace(path)).every(({ slow }) => !slow));
  assert.ok(isFace(files.filter(({ slow }) => !slow).at(-1)?.path ?? ""));
});

test("a file beside a text is published under its own name, whatever that ends with", async (t) => {
  const names = ["LICENSE", "logs.7z", "a.pdf"];
  const links = names.map((name) => `[${name}](${name})`).join(" ");
  const site = await smallSite(t, {
    "articles/one/index.md": articleText("One", undefined, `${links}\n`),
    ...Object.fromEntries(names.map((name) => [`articles/one/${name}`, "Text"])),
  });
  const assets = generatedAssets(site, async () => new Uint8Array());
  const files = plannedFiles(site, scripts, assets, "public", { id: "", keyOf: () => "" });
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith("articles/one/"));
  assert.deepEqual(
    paths.filter((path) => !path.endsWith("card.png")).sort(),
    names.map((name) => `articles/one/${name}`).sort(),
  );
});
