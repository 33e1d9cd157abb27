import assert from "node:assert/strict";
import { test } from "node:test";
import { smartQuotes } from "../../../src/content/markdown/smart-quotes.ts";
import { localeOf } from "../../../src/i18n/locale.ts";
import { renderBody } from "../../support/render-body.ts";

const nested = `He said "she said 'no'".`;
const cases: Readonly<Record<string, string>> = {
  en: "He said “she said ‘no’”.",
  de: "He said „she said ‚no‘“.",
  "de-AT": "He said „she said ‚no‘“.",
  "de-CH": "He said «she said ‹no›».",
  fr: "He said «\u202fshe said “no”\u202f».",
  sv: "He said ”she said ’no’”.",
  ru: "He said «she said „no“».",
  ja: "He said 「she said 『no』」.",
  "zh-TW": "He said 「she said 『no』」.",
  "zh-Hans": "He said “she said ‘no’”.",
};

for (const [language, quoted] of Object.entries(cases)) {
  test(`quotes are those of ${language}, nested too, in titles and in prose`, () => {
    assert.equal(smartQuotes(nested, language), quoted);
    assert.equal(renderBody(nested, { locale: localeOf(language) }).html, `<p>${quoted}</p>\n`);
  });
}

test("what was left out at the start of a word has an apostrophe", () => {
  assert.equal(
    smartQuotes("The '90s, rock 'n' roll, 'tis, 'quoted' it's", "en"),
    "The ’90s, rock ’n’ roll, ’tis, ‘quoted’ it’s",
  );
});

test("German and Dutch words without their first letters have an apostrophe", () => {
  assert.equal(
    smartQuotes("'s ist Hans' Hut, 'ne Frage. 'Zitat'", "de"),
    "’s ist Hans’ Hut, ’ne Frage. ‚Zitat‘",
  );
  assert.equal(
    smartQuotes("'t Is 's avonds in 's-Hertogenbosch", "nl"),
    "’t Is ’s avonds in ’s-Hertogenbosch",
  );
});

test("quotes between letters without spaces open and close in turn", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    "zh-TW": ['他說"你好"。我叫"小明"。', "他說「你好」。我叫「小明」。"],
    "zh-CN": ["他说\"我叫'小明'吧\"。", "他说“我叫‘小明’吧”。"],
    ja: ['"引用"です。"**強調**"も', "「引用」です。「強調」も"],
    ko: ["\"인용\"이라고 '말'했다", "“인용”이라고 ‘말’했다"],
  };
  for (const [language, [written, quoted]] of Object.entries(cases)) {
    const { html } = renderBody(written, { locale: localeOf(language) });
    assert.equal(html.replace(/<\/?\w+>/g, ""), `${quoted}\n`);
  }
  assert.equal(smartQuotes('27"の画面', "ja"), '27"の画面');
});

test("a shortened word that is a whole one too has an apostrophe where nothing closes a quote", () => {
  assert.equal(
    smartQuotes("I won't 'cause I don't want to. Wait 'til then. Rock 'n' roll.", "en"),
    "I won’t ’cause I don’t want to. Wait ’til then. Rock ’n’ roll.",
  );
  assert.equal(smartQuotes("Of 'cause and effect' alone", "en"), "Of ‘cause and effect’ alone");
});

test("emphasis beside East Asian punctuation is emphasis, and a line break between letters no space", () => {
  assert.equal(renderBody("**真，**她说。").html, "<p><strong>真，</strong>她说。</p>\n");
  assert.equal(
    renderBody("これは**「強調」**です。").html,
    "<p>これは<strong>「強調」</strong>です。</p>\n",
  );
  assert.equal(
    renderBody("한국어**[강조]**한국어").html,
    "<p>한국어<strong>[강조]</strong>한국어</p>\n",
  );
  assert.equal(renderBody("一行\n二行").html, "<p>一行二行</p>\n");
  assert.equal(renderBody("한 줄\n두 줄").html, "<p>한 줄\n두 줄</p>\n");
});

test("feet and inches have primes, and thousands their apostrophe", () => {
  assert.equal(
    renderBody(`A 5'10" door, "6'2"", 1'000'000, '5"', 12".\n`).html,
    "<p>A 5′10″ door, “6′2″”, 1’000’000, ‘5&quot;’, 12&quot;.</p>\n",
  );
});
