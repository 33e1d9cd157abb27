import assert from "node:assert/strict";
import { test } from "node:test";
import { guessLanguage } from "../../src/import/guess-language.ts";
import { sourcePost } from "../support/source-post.ts";

const sentences = {
  en: "Every morning we look at what broke in the night, and write down what we would do otherwise. ",
  de: "Jeden Morgen sehen wir nach, was in der Nacht kaputtgegangen ist, und schreiben auf, was wir anders machen würden. ",
  pt: "Todas as manhãs vemos o que se partiu durante a noite e escrevemos o que faríamos de outra maneira. ",
  ja: "毎朝、夜のあいだに何が壊れたのかを見て、次はどうすればよいかを書きとめています。",
  ko: "매일 아침 밤사이에 무엇이 고장 났는지 살펴보고 다음에는 어떻게 할지 적어 둡니다. ",
  ru: "Каждое утро мы смотрим, что сломалось за ночь, и записываем, что сделали бы иначе. Любая часть системы может отказать, поэтому важно знать, когда и почему это случилось. Мы не ищем виноватых, мы ищем причины. Этот журнал читают все, кто дежурит, и новые люди тоже. ",
  uk: "Щоранку ми дивимося, що зламалося за ніч, і записуємо, що зробили б інакше. Будь-яка частина системи може відмовити, тому важливо знати, коли й чому це сталося. Ми не шукаємо винних, ми шукаємо причини. Цей журнал читають усі, хто чергує, і нові люди теж. ",
  ar: "كل صباح ننظر إلى ما تعطل في الليل ونكتب ما كنا سنفعله بطريقة أخرى. ",
  "zh-Hans": "每天早上我们看看夜里坏了什么，并且写下来下次会怎么做，这是我们说过的。",
  "zh-Hant": "每天早上我們看看夜裡壞了什麼，並且寫下來下次會怎麼做，這是我們說過的。",
};

test("the language of a site's posts is told by their words and letters", () => {
  for (const [language, sentence] of Object.entries(sentences))
    assert.equal(guessLanguage([sourcePost(sentence.repeat(12))]), language);
});

test("code, addresses, tags and posts in another language don't count", () => {
  const code =
    "```js\nfor (const item of items) if (item.isDone) console.log(item.name);\n```\n".repeat(9);
  const mixed = `${code}${sentences.de.repeat(4)}<a href="https://example.org/the-english-words-of-a-path">`;
  const posts = [sourcePost(mixed), { ...sourcePost(sentences.en.repeat(20)), language: "en" }];
  assert.equal(guessLanguage(posts), "de");
});

test("nobody could say it of a few words", () => {
  assert.equal(guessLanguage([]), undefined);
  assert.equal(guessLanguage([sourcePost(sentences.de)]), undefined);
});
