import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { caches } from "../cache/caches.ts";
import { readKept } from "../cache/read-kept.ts";
import { replaceFile } from "../cache/replace-file.ts";
import { sha256 } from "../cache/sha256.ts";
import { shown } from "../content/path.ts";
import { type Diagnostic, diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { packageFile } from "../package/package-files.ts";
import { findMisspelt, type Misspelt } from "./find-misspelt.ts";
import { nearWords } from "./near-words.ts";
import type { SpellingDictionary } from "./spelling-dictionaries.ts";

const MisspeltSchema = z.object({
  line: z.number(),
  column: z.number(),
  text: z.string(),
  suggestions: z.array(z.string()),
}) satisfies z.ZodType<Misspelt>;

const folder = caches.spelling;

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
      dictionary,
      dictionaries,
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
