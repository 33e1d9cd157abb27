import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { caches } from "../cache/caches.ts";
import { readKept } from "../cache/read-kept.ts";
import { replaceFile } from "../cache/replace-file.ts";
import { sha256 } from "../cache/sha256.ts";
import { shown } from "../content/path.ts";
import { type Diagnostic, diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { packageFile } from "../package/package-files.ts";
import { nearWords } from "./near-words.ts";
import type { SpellingDictionary } from "./spelling-dictionaries.ts";

const MisspeltSchema = z.object({
  line: z.number(),
  column: z.number(),
  text: z.string(),
  /** The likeliest first; empty where none were looked for. */
  suggestions: z.array(z.string()),
});
type Misspelt = z.infer<typeof MisspeltSchema>;

const folder = caches.spelling;

/** cspell takes up to a tenth of a second to think of what may have been meant by a word. */
const mostSuggested = 10;

/**
 * Reports every word that no dictionary knows, in the files given; the words of the site are in `words.txt`. Throws
 * if cspell itself fails, or can't read one of them.
 */
export async function checkSpelling(
  files: readonly string[],
  dictionary: SpellingDictionary,
  report: Report,
): Promise<void> {
  const wordFiles = ["words.txt", "content/words.txt"].map((path) => resolve(path));
  const dictionaries = wordFiles.filter(existsSync);
  const madeWith = [packageFile("src/check/cspell.json"), ...dictionaries].map((path) =>
    readFileSync(path, "utf8"),
  );
  const texts = files.map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const keyed = texts.map((one) => ({
    ...one,
    key: sha256(JSON.stringify([madeWith, dictionary, one.text])),
  }));
  const found = new Map<string, readonly Misspelt[]>();
  for (const { file, key } of keyed) {
    const known = readKnown(key);
    if (known) found.set(file, known);
  }
  const fresh = keyed.filter(({ file }) => !found.has(file));
  if (fresh.length > 0) {
    const misspelt = await findMisspelt(
      fresh.map(({ file }) => file),
      writeSettings(dictionaries, dictionary),
    );
    const own = () => new Set(texts.flatMap(({ text }) => text.match(/[\p{L}’']{3,}/gu) ?? []));
    const words = [...misspelt.values()].flatMap((all) => all.map(({ text }) => text));
    const near = nearWords(words, own());
    for (const { file, key } of fresh) {
      const all = (misspelt.get(file) ?? []).map(({ suggestions, ...one }) => ({
        ...one,
        suggestions: suggestions.length > 0 ? suggestions : near(one.text),
      }));
      found.set(file, all);
      keep(key, all);
    }
  }
  for (const { file } of texts) {
    for (const one of found.get(file) ?? []) report(misspeltDiagnostic(shown(file), one));
  }
}

function misspeltDiagnostic(
  file: string,
  { line, column, text, suggestions }: Misspelt,
): Diagnostic {
  const nearest = suggestions.slice(0, 3).map((word) => `\`${word}\``);
  const right = "If it is right, add it to `words.txt`.";
  const hint = nearest.length > 0 ? `Did you mean ${nearest.join(", ")}? ${right}` : right;
  const location = { file, line, column, length: text.length };
  return diagnostic(location, "E700", `\`${text}\` is in no dictionary`, hint);
}

/** By file. What may have been meant is looked for only where few words are unknown. */
async function findMisspelt(
  files: readonly string[],
  config: string,
): Promise<Map<string, Misspelt[]>> {
  const found = await lintWords(files, config, false);
  const words = new Set([...found.values()].flatMap((all) => all.map(({ text }) => text)));
  if (words.size === 0 || words.size > mostSuggested) return found;
  const suggested = await lintWords([...found.keys()], config, true);
  return new Map([...found, ...suggested]);
}

async function lintWords(
  files: readonly string[],
  config: string,
  showSuggestions: boolean,
): Promise<Map<string, Misspelt[]>> {
  // Loading it takes longer than most of what is asked of it.
  const { lint } = await import("cspell");
  const options = {
    root: process.cwd(),
    config,
    files: [...files],
    // The configuration's own list of files is for editors; what is checked is decided here.
    filterFiles: false,
    cache: false,
    showSuggestions,
    progress: false,
    issues: false,
    summary: false,
  };
  const found = new Map<string, Misspelt[]>();
  const { errors } = await lint([], options, {
    issue({ uri, row, col, text, suggestionsEx = [] }) {
      const path = uri?.startsWith("file:") ? fileURLToPath(uri) : resolve(uri ?? "");
      const file = files.find((one) => resolve(one) === path) ?? path;
      const suggestions = suggestionsEx.map(({ word }) => word);
      found.set(file, [...(found.get(file) ?? []), { line: row, column: col, text, suggestions }]);
    },
    error(message, error) {
      throw new Error(`cspell: ${message}`, { cause: error });
    },
  });
  if (errors > 0) throw new Error(`cspell could not read ${errors} of the files`);
  return found;
}

function readKnown(key: string): readonly Misspelt[] | undefined {
  const kept = readKept(join(folder, `${key}.json`))?.toString("utf8");
  try {
    return kept === undefined
      ? undefined
      : z.array(MisspeltSchema).safeParse(JSON.parse(kept)).data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function keep(key: string, misspelt: readonly Misspelt[]): void {
  replaceFile(join(folder, `${key}.json`), JSON.stringify(misspelt));
}

/** Keys, slugs and addresses, which are English on every site. */
const notProse = [
  "/(?:^|[{,]|- )\\s*[A-Za-z]+:(?=\\s)/gm",
  "/^tags: .*/gm",
  "/\\bslug: [\\w-]+/g",
  "/\\/[\\w/-]+\\//g",
];

/**
 * The program's settings with the words of the site, as the file that cspell asks for. Both are named by their content:
 * in a process that goes on, cspell reads no file twice.
 */
function writeSettings(
  lists: readonly string[],
  { language, settings: own, hasCompounds = false }: SpellingDictionary,
): string {
  const copies = lists.map((list) => {
    const words = readFileSync(list);
    const copy = resolve(folder, `words-${sha256(words).slice(0, 16)}.txt`);
    keepAs(copy, words);
    return copy;
  });
  const settings = JSON.stringify({
    version: "0.2",
    import: [packageFile("src/check/cspell.json"), ...(own === undefined ? [] : [own])],
    language,
    ...(own !== undefined && { allowCompoundWords: hasCompounds, ignoreRegExpList: notProse }),
    dictionaryDefinitions: copies.map((path, i) => ({ name: `site-${i}`, path })),
    dictionaries: copies.map((_, i) => `site-${i}`),
  });
  const file = resolve(folder, `settings-${sha256(settings).slice(0, 16)}.json`);
  keepAs(file, Buffer.from(settings));
  return file;
}

function keepAs(file: string, bytes: Buffer): void {
  if (!readKept(file)?.equals(bytes)) replaceFile(file, bytes);
}
