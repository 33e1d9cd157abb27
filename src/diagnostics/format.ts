import { codeFrame, visible } from "./code-frame.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Gives a piece of a diagnostic its colour. */
export type Paint = (piece: "place" | "error" | "warning" | "frame", text: string) => string;

/**
 * A diagnostic for a person: `file:line:column code message`, then the line of `source` (the file's lines)
 * with the spot underlined, then what to do. The same on a terminal and, without `paint`, in a page.
 */
export function diagnosticText(
  diagnostic: Diagnostic,
  source: readonly string[] | undefined,
  paint: Paint = plain,
): string {
  const { file, line, column, code, severity, message, hint } = diagnostic;
  const location = paint("place", `${visible(file)}:${line}:${column}`);
  const lines = [`${location} ${paint(severity, code)} ${visible(message)}`];
  const frame = source === undefined ? undefined : codeFrame(source, diagnostic);
  if (frame) {
    const number = String(line).padStart(5);
    const underline = paint(severity, "^".repeat(frame.spotCells));
    lines.push(
      `${paint("frame", `${number} |`)} ${frame.line}`,
      `${paint("frame", `${" ".repeat(number.length)} |`)} ${" ".repeat(frame.indentCells)}${underline}`,
    );
  }
  if (hint) lines.push(`    ${visible(hint)}`);
  return lines.join("\n");
}

const plain: Paint = (_, text) => text;

/** A diagnostic for a program: one line of JSON with exactly these keys. */
export function diagnosticJson({
  file,
  line,
  column,
  code,
  severity,
  message,
  hint,
}: Diagnostic): string {
  return JSON.stringify({ file, line, column, code, severity, message, hint });
}

/**
 * A diagnostic as GitHub shows it beside the line of a change
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export function diagnosticAnnotation({
  file,
  line,
  column,
  code,
  severity,
  message,
  hint,
}: Diagnostic): string {
  const at = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
  return `::${severity} ${at}::${data(hint ? `${message}\n${hint}` : message)}`;
}

/** Escapes as the runner reads it: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** "3 errors, 1 warning in 2 files". */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const count = (n: number, word: string) => (n ? [`${n} ${word}${n > 1 ? "s" : ""}`] : []);
  const kinds = [...count(errors, "error"), ...count(diagnostics.length - errors, "warning")];
  return `${kinds.join(", ")} in ${count(files, "file").join("")}`;
}
