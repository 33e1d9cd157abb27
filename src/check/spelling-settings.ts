import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { CSpellSettings } from "cspell-lib";
import { caches } from "../cache/caches.ts";
import { readKept } from "../cache/read-kept.ts";
import { replaceFile } from "../cache/replace-file.ts";
import { sha256 } from "../cache/sha256.ts";
import { packageFile } from "../package/package-files.ts";
import { preparedSettings } from "./prepared-settings.ts";
import { loadSpeller, type Speller } from "./speller.ts";
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

/** What a file is looked through with, and how. */
export interface FileSpeller {
  readonly speller: Pick<Speller, "spellCheckDocument">;
  readonly settings: CSpellSettings;
}

/**
 * The program's settings with the words of the site, for each file that is to be checked.
 * @param lists the files with those words
 */
export async function spellingSettings(
  dictionary: SpellingDictionary,
  lists: readonly string[],
): Promise<(file: string, generateSuggestions: boolean) => Promise<FileSpeller>> {
  const speller = await loadSpeller();
  const config = writeSettings(dictionary);
  const own = { ...siteWords(lists), words: [...dictionary.names] };
  const prepared = new Map<string, Promise<CSpellSettings>>();
  return async (file, generateSuggestions) => {
    if (instruction.test(readFileSync(file, "utf8"))) {
      const lib = await import("cspell-lib");
      return { speller: lib, settings: lib.mergeSettings(await lib.loadConfig(config), own) };
    }
    const type = extname(file);
    const known = prepared.get(type) ?? preparedSettings(config, type);
    prepared.set(type, known);
    const settings = generateSuggestions ? await known : withoutCosts(await known);
    return { speller, settings: speller.mergeSettings(settings, own) };
  };
}

/** What makes one word like another takes as long to set up as to look through a text, and only suggestions need it. */
function withoutCosts(settings: CSpellSettings): CSpellSettings {
  const dictionaryDefinitions = settings.dictionaryDefinitions?.map((definition) => {
    if (!("dictionaryInformation" in definition)) return definition;
    const { dictionaryInformation, ...rest } = definition;
    const ignore = dictionaryInformation?.ignore;
    return ignore === undefined ? rest : { ...rest, dictionaryInformation: { ignore } };
  });
  return { ...settings, ...(dictionaryDefinitions && { dictionaryDefinitions }) };
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
