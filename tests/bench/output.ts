import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a build has written. */
export interface Output {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

export function countOutput(folder: string): Output {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    pages: paths.filter((path) => path.endsWith(".html")).length,
    files: paths.length,
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
  };
}

/** Throws when a page does not have a sentence: a build that did nothing is not fast. */
export function expectSentence(folder: string, page: string, sentence: string): void {
  if (readFileSync(join(folder, page), "utf8").includes(sentence)) return;
  throw new Error(`${join(folder, page)} does not have "${sentence}"`);
}
