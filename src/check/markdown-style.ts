import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { shown } from "../content/path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { packageFile } from "../package/package-files.ts";
import { loadTextPackage } from "./text-package.ts";

type Linter = Pick<typeof import("markdownlint/promise"), "lint" | "readConfig">;

/** Reports what markdownlint finds in Markdown files, by the rules in the site's `.markdownlint.yaml`, or the program's. */
export async function checkMarkdownStyle(files: readonly string[], report: Report): Promise<void> {
  const { lint, readConfig } = await loadTextPackage<Linter>("markdownlint/promise", [
    "lint",
    "readConfig",
  ]);
  const own = resolve(".markdownlint.yaml");
  const rules = existsSync(own) ? own : packageFile(".markdownlint.yaml");
  const config = await readConfig(rules, [(text: string) => parse(text)]);
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
