import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { en } from "../../src/i18n/en.ts";
import { languages } from "../../src/i18n/languages.ts";
import { isRecord } from "../../src/i18n/record.ts";

/**
 * What every word was when its translations were last looked at: by key, a hash for each language. After a
 * change of words, `RECORD_WORDS=1 npx tsx --test tests/i18n/stale.test.ts` writes it anew, for every key whose
 * translations have followed. Where they are right as they are, `STILL_RIGHT=page.build` names the key as well.
 */
const file = join(import.meta.dirname, "words-as-translated.json");

type Hashes = Readonly<Record<string, string>>;

function hashesOf(area: object, path = ""): [key: string, hash: string][] {
  return Object.entries(area).flatMap(([key, part]): [string, string][] => {
    const name = path === "" ? key : `${path}.${key}`;
    if (isRecord(part) && !("other" in part)) return hashesOf(part, name);
    return [[name, createHash("sha256").update(JSON.stringify(part)).digest("hex").slice(0, 6)]];
  });
}

const tags = [...languages.keys()].filter((tag) => !/^en\b/.test(tag));
const translated = new Map(tags.map((tag) => [tag, new Map(hashesOf(languages.get(tag) ?? {}))]));
const now: Readonly<Record<string, Hashes>> = Object.fromEntries(
  hashesOf(en).map(([key, hash]) => [
    key,
    {
      en: hash,
      ...Object.fromEntries(tags.map((tag) => [tag, translated.get(tag)?.get(key) ?? ""])),
    },
  ]),
);

/** The languages whose word is as it was, though the English one isn't. */
function staleIn(before: Hashes | undefined, after: Hashes): string[] {
  if (before === undefined || before.en === after.en) return [];
  return tags.filter((tag) => tag in before && before[tag] === after[tag]);
}

test("an English word changed without its translations is stale in them, and no other is", () => {
  assert.deepEqual(staleIn({ en: "1", de: "1", fr: "1" }, { en: "2", de: "1", fr: "2" }), ["de"]);
  assert.deepEqual(staleIn({ en: "1", de: "1" }, { en: "1", de: "2" }), []);
  assert.deepEqual(staleIn(undefined, { en: "1", de: "1" }), []);
});

test("no translation stays behind when its English word changes", () => {
  const before: Readonly<Record<string, Hashes>> = JSON.parse(readFileSync(file, "utf8"));
  const stillRight = process.env.STILL_RIGHT?.split(",") ?? [];
  const stale = Object.entries(now).flatMap(([key, hashes]) => {
    const tags = stillRight.includes(key) ? [] : staleIn(before[key], hashes);
    return tags.length > 0 ? [`${key} in ${tags.join(", ")}`] : [];
  });
  assert.deepEqual(stale, []);
  if (process.env.RECORD_WORDS) writeFileSync(file, `${JSON.stringify(now, undefined, 1)}\n`);
  const changed = Object.keys(before).filter((key) => before[key]?.en !== now[key]?.en);
  if (!process.env.RECORD_WORDS) {
    assert.deepEqual(changed, [], "record the words: the head of this test says how");
  }
});
