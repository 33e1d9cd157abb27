import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../../src/browser/search/words.ts";

test("articles and endings that are written as part of a word leave it the same word", () => {
  for (const [word = "", ...forms] of [
    ["قهوة", "القهوة", "والقهوة", "بالقهوة"],
    ["مكتبة", "المكتبات"],
    ["آلة", "آلات", "الآلة"],
    ["נהג", "הנהג", "נהגים", "לנהגים"],
    ["ספרייה", "ספריות", "בספרייה"],
    ["עלון", "עלונים", "העלון"],
    ["नदी", "नदियाँ", "नदियों", "नदियां"],
    ["मछली", "मछलियाँ"],
    ["तूफ़ान", "तूफान"],
    ["पंख", "पँख"],
  ])
    for (const form of forms) assert.equal(fold(form), fold(word), form);
});

test("a Turkish word loses its endings where the site is in Turkish, and keeps them elsewhere", () => {
  for (const [word = "", ...forms] of [
    ["kitap", "kitabı", "kitapların", "kitaplarda"],
    ["savak", "savağa"],
    ["ray", "rayların"],
    ["bahçe", "bahçesinde", "bahçeleri"],
    ["kule", "kuleler", "kulesi", "KULESİ"],
    ["zaman", "zamanın"],
  ])
    for (const form of forms) assert.equal(fold(form, "tr"), fold(word, "tr"), form);
  for (const [one = "", other = ""] of [
    ["saat", "savak"],
    ["kedi", "kadın"],
    ["köy", "köprü"],
  ])
    assert.notEqual(fold(one, "tr"), fold(other, "tr"));
  assert.equal(fold("Keller", "de"), "keller");
});

test("an Arabic plural that changes within is its singular where the site is in Arabic, and elsewhere another word", () => {
  for (const [word = "", ...forms] of [
    ["نهر", "الأنهار", "أنهار"],
    ["فرن", "الأفران"],
    ["سوق", "أسواق"],
    ["شمعة", "الشموع"],
    ["مصباح", "المصابيح"],
    ["حديقة", "حدائق"],
    ["نافذة", "النوافذ"],
    ["دفتر", "دفاتر"],
    ["خباز", "الخبازين"],
    ["سباح", "السباحون"],
    ["آلة", "آلات", "الآلة", "الات"],
  ])
    for (const form of forms) assert.equal(fold(form, "ar"), fold(word, "ar"), form);
  for (const [one = "", other = ""] of [
    ["قطة", "قطار"],
    ["سوق", "سياق"],
  ])
    assert.notEqual(fold(one, "ar-EG"), fold(other, "ar-EG"));
  assert.notEqual(fold("دوست", "fa"), fold("دست", "fa"));
});

test("a short word stays as it is, and so do words of other scripts", () => {
  for (const word of ["ال", "ات", "את", "הם", "था", "की", "bread", "хлебы", "παλία", "빵을"])
    assert.equal([...fold(word)].length, [...word].length, word);
});

test("other words stay apart", () => {
  assert.notEqual(fold("كتاب"), fold("كاتب"));
  assert.notEqual(fold("ספר"), fold("סופר"));
  assert.notEqual(fold("घर"), fold("घड़ी"));
});
