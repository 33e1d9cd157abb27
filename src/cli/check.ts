import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type CheckResult, checkSite } from "../build/check-site.ts";
import { count } from "../build/count.ts";
import { type Options, UsageError } from "../build/options.ts";
import { type Progress, seconds, showProgress } from "../build/progress.ts";
import { typedPath } from "../content/path.ts";
import { printDiagnostics } from "../diagnostics/print.ts";

/**
 * `npm run check`: everything that is wrong with the content, all at once, without building anything. Throws a
 * {@link UsageError} for a file that isn't there.
 */
export async function check(files: readonly string[], options: Options): Promise<number> {
  const only = files.map((file) => fileOf(file, options.content));
  const progress = showProgress(process.stderr);
  const results = await checkSite(options, progress, only);
  const diagnostics = results.flatMap((result) => result.diagnostics);
  if (options.format === "text" && diagnostics.length > 0) process.stderr.write("\n");
  printDiagnostics(diagnostics, options.format);
  if (options.format === "text") process.stdout.write(summary(results, progress));
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** A file by its path, or an article by its slug. */
function fileOf(written: string, content: string): string {
  const beside = [written, join(written, "index.md")].map(typedPath);
  const folders = existsSync(content) ? readdirSync(content, { withFileTypes: true }) : [];
  const bySlug = folders
    .filter((folder) => folder.isDirectory() && folder.name !== "pages")
    .flatMap(({ name }) =>
      [`${written}.md`, join(written, "index.md")].map((path) => join(content, name, path)),
    );
  const found = [...beside, ...bySlug].find((path) => existsSync(path) && statSync(path).isFile());
  if (found === undefined) {
    throw new UsageError(`There is no file \`${written}\`, and no article of that slug.`);
  }
  return found;
}

/** One line for each check: what it looked at, what it found, how long it took. */
function summary(results: readonly CheckResult[], { steps }: Progress): string {
  const rows = results.map(({ name, looked, diagnostics }) => {
    const step = steps.find((one) => one.name === name);
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    const warnings = diagnostics.length - errors;
    const found = [
      ...(errors ? [count(errors, "error")] : []),
      ...(warnings ? [count(warnings, "warning")] : []),
    ];
    return [name, looked, found.join(", ") || "fine", seconds(step?.elapsedMs ?? 0)];
  });
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  "));
  return `\n${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}
