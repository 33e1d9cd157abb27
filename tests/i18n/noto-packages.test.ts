import assert from "node:assert/strict";
import { test } from "node:test";
import { notoPackages } from "../../src/i18n/noto-packages.ts";

test("Han letters are looked for first where the language writes them so", () => {
  for (const [language, text, first] of [
    ["zh-TW", "臺灣", "tc"],
    ["zh-Hant", "臺灣", "tc"],
    ["zh-CN", "台湾", "sc"],
    ["ja", "東京の天気", "jp"],
  ] as const) {
    assert.equal(notoPackages(text, language)[0], `@fontsource-variable/noto-sans-${first}`);
  }
  assert.deepEqual(notoPackages("Plain", "zh-TW"), ["@fontsource-variable/noto-sans"]);
});
