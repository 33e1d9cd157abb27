import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../support/move-in.ts";

const post = (title: string, more = "", body = "Words.") =>
  `---\ntitle: ${title}\ndate: 2020-01-01\n${more}---\n${body}\n`;

test("Zola's translations come along in their languages, at their addresses, and name what they translate", async (t) => {
  const { places, read, leadsTo } = await moveIn(t, {
    "config.toml":
      'base_url = "https://old.example"\ndefault_language = "en"\n[languages.fr]\n[languages.zh-CN]\n',
    "content/blog/a.md": post("A"),
    "content/blog/a.fr.md": post("Ah", "", "## Thé\n\nDes mots, et [le thé](#thé)."),
    "content/_index.zh-CN.md": "---\ntitle: A\n---\nA list.\n",
    "content/blog/b.1.md": post("B"),
  });
  assert.deepEqual(places, ["articles/a-fr.md", "articles/a.md", "articles/b-1.md"]);
  const french = read("articles/a-fr.md");
  assert.match(french, /^title: Ah\n/m);
  assert.match(french, /^language: fr\ntranslations:\n {2}- a\n/m);
  assert.match(french, /\[le thé\]\(#the\)/);
  assert.doesNotMatch(read("articles/a.md"), /language|translations/);
  assert.match(leadsTo("/fr/blog/a/"), /`a-fr`/);
  assert.match(leadsTo("/blog/a/"), /`a`/);
});

test("Hugo's translations are known by the languages of its settings, in folders of posts, too", async (t) => {
  const { places, read, settings, leadsTo } = await moveIn(t, {
    "config/_default/hugo.toml": 'baseURL = "https://old.example/"\n',
    "config/_default/languages.toml":
      '[en]\ntitle = "A"\n[ja]\ntitle = "B"\n[zh-hant-tw]\ntitle = "C"\n',
    "content/post/a/index.md": post("A"),
    "content/post/a/index.ja.md": post("A"),
    "content/post/a/index.zh-hant-tw.md": post("A"),
  });
  assert.deepEqual(places, ["articles/a-ja.md", "articles/a-zh-hant-tw.md", "articles/a.md"]);
  assert.match(
    read("articles/a-zh-hant-tw.md"),
    /^language: zh-Hant-TW\ntranslations:\n {2}- a\n/m,
  );
  assert.match(leadsTo("/ja/post/a/"), /`a-ja`/);
  assert.equal(settings.title, "A");
});

test("Hugo's languages may have a folder of texts each, one within that of another, too", async (t) => {
  for (const main of ["content/en", "content"]) {
    const { places, read, leadsTo } = await moveIn(t, {
      "hugo.toml": `baseURL = "https://old.example/"\ndefaultContentLanguage = "en"\n[languages.en]\ncontentDir = "${main}"\n[languages.fr]\ncontentDir = "content/fr/"\n`,
      [`${main}/post/a.md`]: post("A"),
      "content/fr/post/a.md": post("Ah", "", "[Ah](/fr/post/b/)"),
      "content/fr/post/b.md": post("Bé"),
      "content/fr/_index.md": "---\ntitle: A\n---\nA list.\n",
    });
    assert.deepEqual(places, ["articles/a-fr.md", "articles/a.md", "articles/b-fr.md"]);
    assert.match(read("articles/a-fr.md"), /^language: fr\ntranslations:\n {2}- a\n/m);
    assert.match(read("articles/a-fr.md"), /\[Ah\]\(\/articles\/b-fr\/\)/);
    assert.match(leadsTo("/fr/post/a/"), /`a-fr`/);
    assert.match(leadsTo("/post/a/"), /`a`/);
  }
});

test("a folder for each language holds translations, one that is only called like a language doesn't", async (t) => {
  const { places, read } = await moveIn(t, {
    "package.json": "{}",
    "posts/en/a.md": post("A"),
    "posts/en/b.md": post("B"),
    "posts/de/a.md": post("Ah"),
    "posts/it/c.md": post("C"),
  });
  assert.deepEqual(places, ["articles/a-de.md", "articles/a.md", "articles/b.md", "articles/c.md"]);
  assert.match(read("articles/a-de.md"), /^language: de\ntranslations:\n {2}- a\n/m);
  assert.doesNotMatch(read("articles/c.md"), /language/);
});
