import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { CSpellSettings } from "cspell-lib";
import { caches } from "../cache/caches.ts";
import { readKept } from "../cache/read-kept.ts";
import { replaceFile } from "../cache/replace-file.ts";
import { sha256 } from "../cache/sha256.ts";
import { packageFile } from "../package/package-files.ts";
import { preparedSettings } from "./prepared-settings.ts";
import type { SpellingDictionary } from "./spelling-dictionaries.ts";

/** Keys, slugs and addresses, which are English on every site. */
const notProse = [
  "/(?:^|[{,]|- )\\s*[A-Za-z]+:(?=\\s)/gm",
  "/^tags: .*/gm",
  "/\\bslug: [\\w-]+/g",
  "/\\/[\\w/-]+\\//g",
];

/** A text that gives cspell instructions of its own may ask for any dictionary and pattern that it knows. */
const instruction = /\b(?:spell-?checker|c?spell)::?/i;

/**
 * The program's settings with the words of the site, for each file that is to be checked.
 * @param lists the files with those words
 */
export async function spellingSettings(
  dictionary: SpellingDictionary,
  lists: readonly string[],
): Promise<(file: string) => Promise<CSpellSettings>> {
  const { loadConfig, mergeSettings } = await import("cspell-lib");
  const config = writeSettings(dictionary);
  const own = { ...siteWords(lists), words: [...dictionary.names] };
  const prepared = new Map<string, Promise<CSpellSettings>>();
  return async (file) => {
    if (instruction.test(readFileSync(file, "utf8")))
      return mergeSettings(await loadConfig(config), own);
    const type = extname(file);
    const known = prepared.get(type) ?? preparedSettings(config, type);
    prepared.set(type, known);
    return mergeSettings(await known, own);
  };
}

/** The lists are named by their content: in a process that goes on, cspell reads no file twice. */
function siteWords(lists: readonly string[]): CSpellSettings {
  const copies = lists.map((list) => {
    const words = readFileSync(list);
    const copy = resolve(caches.spelling, `words-${sha256(words).slice(0, 16)}.txt`);
    keepAs(copy, words);
    return copy;
  });
  return {
    dictionaryDefinitions: copies.map((path, i) => ({ name: `site-${i}`, path })),
    dictionaries: copies.map((_, i) => `site-${i}`),
  };
}

/** The program's settings as the file that cspell asks for, named by its content too. */
function writeSettings({
  language,
  settings: own,
  hasCompounds = false,
}: SpellingDictionary): string {
  const settings = JSON.stringify({
    version: "0.2",
    import: [packageFile("src/check/cspell.json"), ...(own === undefined ? [] : [own])],
    language,
    ...(own !== undefined && { allowCompoundWords: hasCompounds, ignoreRegExpList: notProse }),
  });
  const file = resolve(caches.spelling, `settings-${sha256(settings).slice(0, 16)}.json`);
  keepAs(file, Buffer.from(settings));
  return file;
}

function keepAs(file: string, bytes: Buffer): void {
  if (!readKept(file)?.equals(bytes)) replaceFile(file, bytes);
}
