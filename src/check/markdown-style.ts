import { fileURLToPath } from "node:url";
import { lint, readConfig } from "markdownlint/promise";
import { parse } from "yaml";
import { shown } from "../content/path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

/** Reports what markdownlint finds in Markdown files, by the rules in `.markdownlint.yaml`. */
export async function checkMarkdownStyle(files: readonly string[], report: Report): Promise<void> {
  const config = await readConfig(
    fileURLToPath(new URL("../../.markdownlint.yaml", import.meta.url)),
    [(text: string) => parse(text)],
  );
  const found = await lint({ files: [...files], config });
  for (const [file, problems] of Object.entries(found)) {
    for (const { lineNumber, errorRange, ruleNames, ruleDescription, errorDetail } of problems) {
      const [column = 1, length = 1] = errorRange ?? [];
      const location = { file: shown(file), line: lineNumber, column, length };
      const rule = ruleNames.join(", ");
      const detail = errorDetail ? ` (${errorDetail})` : "";
      report(diagnostic(location, "E710", `${ruleDescription}${detail}`, `Markdown rule ${rule}.`));
    }
  }
}
