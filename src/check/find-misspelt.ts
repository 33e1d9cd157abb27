import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { SpellingDictionary } from "./spelling-dictionaries.ts";
import { type FileSpeller, spellingSettings } from "./spelling-settings.ts";

/** A word that no dictionary knows, and where it stands. */
export interface Misspelt {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** The likeliest first; empty where none were looked for. */
  readonly suggestions: string[];
}

/** cspell takes up to a tenth of a second to think of what may have been meant by a word. */
const mostSuggested = 10;

/**
 * By file, the words of each that are in no dictionary. What may have been meant is looked for only where few words are
 * unknown. Throws if cspell itself fails, or can't read one of the files.
 * @param lists the files with the site's own words
 */
export async function findMisspelt(
  files: readonly string[],
  dictionary: SpellingDictionary,
  lists: readonly string[],
): Promise<Map<string, Misspelt[]>> {
  const settings = await spellingSettings(dictionary, lists);
  const look = async (file: string, generateSuggestions: boolean) =>
    misspeltIn(file, await settings(file, generateSuggestions), generateSuggestions);
  const found = new Map<string, Misspelt[]>();
  for (const file of files) found.set(file, await look(file, false));
  const words = new Set([...found.values()].flatMap((all) => all.map(({ text }) => text)));
  if (words.size > mostSuggested) return found;
  for (const [file, all] of found) if (all.length > 0) found.set(file, await look(file, true));
  return found;
}

async function misspeltIn(
  file: string,
  { speller, settings }: FileSpeller,
  generateSuggestions: boolean,
): Promise<Misspelt[]> {
  const options = { noConfigSearch: true, generateSuggestions, numSuggestions: 5 };
  const text = readFileSync(file, "utf8");
  const document = { uri: pathToFileURL(file).href, text };
  const result = await speller.spellCheckDocument(document, options, settings);
  const { issues, errors = [], dictionaryErrors } = result;
  const [error] = [...errors, ...[...(dictionaryErrors?.values() ?? [])].flat()];
  if (error) throw new Error(`cspell: ${error.message}`, { cause: error });
  const rowAt = rowsOf(text);
  return issues.map(({ text, offset, line, suggestionsEx = [] }) => ({
    line: rowAt(line.offset),
    column: offset - line.offset + 1,
    text,
    suggestions: suggestionsEx.map(({ word }) => word),
  }));
}

/** The number of the row that begins at an offset. */
function rowsOf(text: string): (offset: number) => number {
  const rows = new Map([[0, 1]]);
  for (const { index } of text.matchAll(/\n/g)) rows.set(index + 1, rows.size + 1);
  return (offset) => rows.get(offset) ?? 1;
}
