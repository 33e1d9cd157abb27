import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { shown } from "../content/path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { errorPlace } from "../figures/error-place.ts";
import { errorCauses } from "./error-causes.ts";

/**
 * Reports what went wrong with a template. Answers with its name, as Eleventy has it; undefined if it doesn't say.
 * Throws what is no `Error`.
 */
export function reportTemplate(error: unknown, folder: string, report: Report): string | undefined {
  const causes = errorCauses(error);
  const cause = causes.at(-1);
  if (!cause) throw error;
  const all = causes.map(({ message }) => message).join("\n");
  const [, named] = /(?:\.\/)?(templates\/[^\s()"'`:,]+)/.exec(all) ?? [];
  const file = named === undefined ? folder : resolve(folder, "..", named);
  const last = cause.message.trim().split("\n").at(-1) ?? "";
  const message = frontMatterReason(cause) ?? last.trim();
  const place = errorPlace(cause) ?? { file: shown(file), ...placeWithin(file, cause, all) };
  report(diagnostic(place, "E143", `the template can't be rendered: ${message}`, hintFor(message)));
  return named;
}

function hintFor(message: string): string {
  return /(?:template not found|ENOENT: Failed to lookup)/.test(message)
    ? "What a template includes is looked for in `templates/_includes/`."
    : "Mend it there.";
}

/** What is wrong with a template's front matter, as its YAML is read. */
function frontMatterReason(cause: Error): string | undefined {
  return "reason" in cause && typeof cause.reason === "string" ? cause.reason : undefined;
}

/** Where in a template an engine found something, as far as it says: its lines begin below the front matter. */
function placeWithin(file: string, cause: Error, said: string): { line: number; column: number } {
  const text = readTemplate(file);
  const head = /^---\r?\n[\s\S]*?\n---[^\n]*\n/.exec(text)?.[0] ?? "";
  const above = head.split("\n").length - 1;
  if ("mark" in cause && isMark(cause.mark))
    return { line: cause.mark.line + 2, column: cause.mark.column + 1 };
  const [, line, column] = /line:? ?(\d+),? (?:column|col):? ?(\d+)/i.exec(said) ?? [];
  if (line !== undefined && column !== undefined)
    return { line: above + Number(line), column: Number(column) };
  const [, filter] = /filter(?: not found)?:? (\w+)$/m.exec(cause.message) ?? [];
  const at = filter === undefined ? -1 : text.search(new RegExp(`(?<=\\|\\s*)${filter}\\b`));
  const before = text.slice(0, Math.max(0, at)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function isMark(mark: unknown): mark is { readonly line: number; readonly column: number } {
  return typeof mark === "object" && mark !== null && "line" in mark && "column" in mark;
}

function readTemplate(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : "";
}
