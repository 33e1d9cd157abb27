import { fileURLToPath } from "node:url";
import { lint } from "cspell";
import { shown } from "../content/path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

/** Reports every word that no dictionary knows, in the files given; the words of the house are in `words.txt`. */
export async function checkSpelling(files: readonly string[], report: Report): Promise<void> {
  const options = {
    root: process.cwd(),
    config: fileURLToPath(new URL("../../cspell.json", import.meta.url)),
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
