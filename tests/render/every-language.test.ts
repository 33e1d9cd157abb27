import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isRightToLeft } from "../../src/i18n/direction.ts";
import { languages } from "../../src/i18n/languages.ts";
import { renderable } from "../../src/render/page-assets.ts";
import { openRenderer } from "../../src/render/renderer.ts";
import { kindsOf } from "../../src/site/pages/registry.ts";
import { projectFolder } from "../support/build.ts";
import { drawnFigure } from "../support/drawn-figure.ts";
import { englishWordsOn } from "../support/english-words.ts";
import { loadFolder } from "../support/load-folder.ts";
import { folderOf } from "../support/site-folder.ts";
import { sampleOf } from "../support/tier.ts";

/** A site whose own text has no letter that any other interface is written in but the Chinese ones. */
const fixture = join(projectFolder, "tests/fixtures/languages/ja");

const source = { src: "/script.js", integrity: "" };
const sheet = { css: "", policy: "" };
const assets = {
  sheets: { text: sheet, list: sheet },
  script: "",
  preloads: [],
  hasFonts: false,
  print: "/print.css",
  scripts: { page: source, figures: source, search: source, embeds: source },
};

for (const language of sampleOf([...languages.keys()], { quick: 7, all: 1 })) {
  test(`a page of every kind is drawn in ${language}, all of it`, async (t) => {
    const content = folderOf(t, {});
    cpSync(fixture, content, { recursive: true });
    amend(join(content, "site.yaml"), (text) =>
      text.replace("language: ja", `language: ${language}\nsocialImages: false`),
    );
    amend(join(content, "articles/one.md"), (text) => `${text}\n::figure{name=box}\n`);
    const renderFigure = () => drawnFigure({ title: "図", takeaway: "図。" });
    const { site, diagnostics } = await loadFolder(content, { renderFigure });
    assert.deepEqual(diagnostics, []);
    assert.ok(site);

    const pages = renderable(site);
    const renderer = await openRenderer({ info: site.info, assets, siteCode: undefined });
    for (const kind of kindsOf(site.pages)) {
      const [page] = pages[kind];
      assert.ok(page, `the fixture has no page of the kind ${kind}`);
      const [drawn] = await renderer.render({ [kind]: [page] });
      const html = drawn?.html ?? "";
      assert.match(html, new RegExp(`<html lang="${language}"`), kind);
      assert.equal(/<html[^>]* dir="rtl"/.test(html), isRightToLeft(language), kind);
      assert.deepEqual(englishWordsOn(html, language, true), [], kind);
      assert.doesNotMatch(html, /\{\w+\}|undefined|\[object/, kind);
    }
  });
}

function amend(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}
