import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { lint } from "cspell";
import { shown } from "../content/path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { packageFile } from "../package/package-files.ts";

/** Reports every word that no dictionary knows, in the files given; the words of the site are in `words.txt`. */
export async function checkSpelling(files: readonly string[], report: Report): Promise<void> {
  const options = {
    root: process.cwd(),
    config: writeSettings(),
    files: [...files],
    // The configuration's own list of files is for editors; what is checked is decided here.
    filterFiles: false,
    cache: true,
    cacheLocation: ".cache/cspell",
    cacheStrategy: "content" as const,
    showSuggestions: true,
    progress: false,
    issues: false,
    summary: false,
  };
  const { errors } = await lint([], options, {
    issue({ uri, row, col, text, suggestionsEx = [] }) {
      const file = shown(uri?.startsWith("file:") ? fileURLToPath(uri) : (uri ?? ""));
      const nearest = suggestionsEx.slice(0, 3).map(({ word }) => `\`${word}\``);
      const hint =
        nearest.length > 0
          ? `Did you mean ${nearest.join(", ")}? If it is right, add it to \`words.txt\`.`
          : "If it is right, add it to `words.txt`.";
      const location = { file, line: row, column: col, length: text.length };
      report(diagnostic(location, "E700", `\`${text}\` is in no dictionary`, hint));
    },
    error(message, error) {
      throw new Error(`cspell: ${message}`, { cause: error });
    },
  });
  if (errors > 0) throw new Error(`cspell could not read ${errors} of the files`);
}

/** The program's settings with the words of the site, as the file that cspell asks for. */
function writeSettings(): string {
  const words = ["words.txt", "content/words.txt"].map((path) => resolve(path)).filter(existsSync);
  const settings = {
    version: "0.2",
    import: [packageFile("src/check/cspell.json")],
    dictionaryDefinitions: words.map((path, i) => ({ name: `site-${i}`, path })),
    dictionaries: words.map((_, i) => `site-${i}`),
  };
  const file = resolve(".cache/cspell.json");
  mkdirSync(resolve(".cache"), { recursive: true });
  writeFileSync(file, JSON.stringify(settings));
  return file;
}
