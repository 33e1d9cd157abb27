import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { type Engine, makeEngine } from "../../../src/browser/search/engine.ts";
import { loadSite } from "../../../src/build/load-site.ts";
import { searchIndex } from "../../../src/output/search-index.ts";
import { projectFolder } from "../../support/build.ts";
import { renderFigure } from "../../support/figures.ts";
import { wholeIndex } from "../../support/search-index.ts";

/**
 * What readers of the sites in tests/fixtures/languages look for, and the article that has it: inflected, without
 * accents, from the middle of a word. Written from the texts alone, before anything was looked for.
 */
const queries: Readonly<Record<string, readonly (readonly [query: string, article: string])[]>> = {
  de: [
    ["brucke", "one"],
    ["Brücken gesperrt", "one"],
    ["dampfschifffahrt", "one"],
    ["strasse schmal", "two"],
    ["wagens", "two"],
  ],
  fr: [
    ["sauvegarde", "two"],
    ["bases de donnees", "one"],
    ["arretee", "one"],
    ["eleves", "two"],
    ["batiments", "two"],
  ],
  tr: [
    ["veritabani", "one"],
    ["İSTANBUL", "two"],
    ["kopyalar", "two"],
    ["kesinti", "one"],
    ["stajyer", "two"],
  ],
  ru: [
    ["базы данных", "one"],
    ["елка", "two"],
    ["ёлки", "two"],
    ["копии", "two"],
    ["предупреждение", "one"],
  ],
  ar: [
    ["قهوة", "one"],
    ["مقهى", "two"],
    ["الآلة", "one"],
    ["الفجر", "two"],
    ["صباح", "one"],
  ],
  he: [
    ["גיבויים", "two"],
    ["מסד נתונים", "one"],
    ["לילה", "one"],
    ["עותקים", "two"],
    ["בניין", "two"],
  ],
  hi: [
    ["मशीनें", "one"],
    ["चाय", "one"],
    ["दुकानें", "two"],
    ["ठंड", "one"],
    ["भोर", "two"],
  ],
  th: [
    ["ฐานข้อมูล", "one"],
    ["สำเนา", "two"],
    ["นักศึกษา", "two"],
    ["ดิสก์เต็ม", "one"],
    ["คำเตือน", "one"],
  ],
  ja: [
    ["珈琲", "one"],
    ["機械", "one"],
    ["喫茶店", "two"],
    ["夜明け", "two"],
    ["止まった", "one"],
  ],
  ko: [
    ["데이터베이스", "one"],
    ["베이스", "one"],
    ["백업", "two"],
    ["사본은", "two"],
    ["건물", "two"],
  ],
  "zh-Hans": [
    ["数据库", "one"],
    ["备份", "two"],
    ["停止响应", "one"],
    ["实习生", "two"],
    ["磁盘", "one"],
  ],
};

test("what readers look for in their language is found, and is first nine times in ten", async (t) => {
  const missed: string[] = [];
  const notFirst: string[] = [];
  let count = 0;
  for (const [language, all] of Object.entries(queries)) {
    const search = await engineOf(language);
    for (const [text, article] of all) {
      const paths = search({ text, tag: "", year: "" }).hits.map((hit) => hit.article.path);
      const place = paths.indexOf(`/articles/${article}/`);
      if (place === -1) missed.push(`${language}: ${text}`);
      else if (place > 0) notFirst.push(`${language}: ${text}`);
      count += 1;
    }
  }
  t.diagnostic(`${count} queries; not found: ${missed}; not first: ${notFirst}`);
  assert.deepEqual(missed, []);
  assert.ok(notFirst.length <= count * 0.1, notFirst.join(", "));
});

async function engineOf(language: string): Promise<Engine> {
  const content = join(projectFolder, "tests/fixtures/languages", language);
  const now = new Date("2024-06-01T12:00:00Z");
  const { site } = loadSite({ content, now, url: undefined }, false, renderFigure);
  assert.ok(site);
  return makeEngine(wholeIndex(searchIndex(site.pages, site.info, site.bodyOf)));
}
