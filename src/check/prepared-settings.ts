import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CSpellSettings, DictionaryDefinition } from "cspell-lib";
import { caches } from "../cache/caches.ts";
import { readHashedJson, writeHashedJson } from "../cache/hashed-json.ts";
import { readKept } from "../cache/read-kept.ts";
import { replaceFile } from "../cache/replace-file.ts";
import { sha256 } from "../cache/sha256.ts";
import { loadOptional } from "../package/optional-package.ts";

/** What cspell makes of its sixty files of settings for texts of one type, so that it need not make it each time. */
interface Prepared {
  /** The files that it was made from, and that it names, and their hash. */
  readonly madeFrom: readonly string[];
  readonly hash: string | undefined;
  readonly settings: CSpellSettings;
}

/**
 * Settings that say the same as a file of settings does for texts of a type, with the dictionaries as they lie in memory.
 * Kept, and made anew once any file has changed that they were made from.
 * @param type as file names end: ".md"
 */
export async function preparedSettings(config: string, type: string): Promise<CSpellSettings> {
  const file = join(caches.spelling, `prepared-${sha256(`${config}${type}`).slice(0, 16)}.json`);
  const kept = readHashedJson<Prepared>(file);
  if (kept && hashOf(kept.madeFrom) === kept.hash) return kept.settings;
  const prepared = await prepare(config, type);
  writeHashedJson(file, prepared);
  return prepared.settings;
}

async function prepare(config: string, type: string): Promise<Prepared> {
  const lib = await import("cspell-lib");
  const document = { uri: pathToFileURL(`text${type}`).href, text: "" };
  const loaded = await lib.loadConfig(config);
  const { settings: all } = await lib.determineFinalDocumentSettings(document, loaded);
  const { ignoreRegExpList, includeRegExpList } = lib.finalizeSettings(all);
  const references = lib.createDictionaryReferenceCollection(all.dictionaries ?? []);
  const wanted = (all.dictionaryDefinitions ?? []).filter(({ name }) => references.isEnabled(name));
  const laid = await Promise.all(wanted.map(asItLies));
  // The largest first, as cspell asks them: where two suggestions are as near, the first stays.
  const definitions = laid.sort((a, b) => b.bytes - a.bytes).map(({ definition }) => definition);
  const { configFiles, dictionaryFiles } = lib.extractDependencies(all);
  const ownFiles = lib.extractDependencies(loaded).configFiles;
  const program = resolve(fileURLToPath(import.meta.resolve("cspell-lib")), "../../package.json");
  const copies = definitions.flatMap(({ btrie }) => (btrie === undefined ? [] : [btrie]));
  const madeFrom = [...ownFiles, ...configFiles, ...dictionaryFiles, program, ...copies];
  // What is chosen by type and name of a file is chosen by now, and patterns stand in the lists that name them.
  const { source, __imports, languageSettings, overrides, patterns, ...own } = all;
  const settings: CSpellSettings = {
    ...own,
    loadDefaultConfiguration: false,
    ignoreRegExpList: ignoreRegExpList?.map(String) ?? [],
    includeRegExpList: includeRegExpList?.map(String) ?? [],
    dictionaries: wanted.map(({ name }) => name),
    dictionaryDefinitions: definitions,
  };
  return { madeFrom, hash: hashOf(madeFrom), settings };
}

/** A dictionary with a copy beside it that is read as it lies, where it would be put together out of lines each time. */
async function asItLies(
  definition: DictionaryDefinition,
): Promise<{ definition: DictionaryDefinition; bytes: number }> {
  const own: DictionaryDefinition = { ...definition };
  // Of what cspell made of the definition this is no JSON, and it is made again.
  Reflect.deleteProperty(own, "_weightMap");
  const { path, type = "S" } = own;
  if (path === undefined || (type !== "S" && type !== "T")) return { definition: own, bytes: 0 };
  const trie = await loadOptional("cspell-trie-lib", () => import("cspell-trie-lib"));
  const bytes = readFileSync(path);
  if (trie === undefined) return { definition: own, bytes: bytes.length };
  const source = { url: pathToFileURL(path), content: bytes };
  const { content } = await trie.convertToBTrie(source, {});
  const btrie = resolve(caches.spelling, `${sha256(content).slice(0, 16)}.btrie`);
  replaceFile(btrie, Buffer.from(content));
  return { definition: { ...own, btrie }, bytes: content.length };
}

/** Undefined if one of them is gone. */
function hashOf(files: readonly string[]): string | undefined {
  const hashes = files.map((file) => readKept(file)).map((bytes) => bytes && sha256(bytes));
  return hashes.includes(undefined) ? undefined : sha256(hashes.join(""));
}
