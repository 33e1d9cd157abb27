import type { DiagnosticCode } from "./catalogue/catalogue.ts";

/** How grave a diagnostic is: an error stops the build, a warning is shown and the build goes on. */
export type Severity = "error" | "warning";

/** A place in a file the author wrote. Lines and columns count from 1, columns in UTF-16 units. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How far the spot reaches on its line, in UTF-16 units; undefined where only its start is known. */
  readonly length?: number;
}

/** Something wrong in what the author wrote, said so that it can be mended. */
export interface Diagnostic extends SourceLocation {
  /** Stable, `E` or `W` with three digits; the first digit names the area. */
  readonly code: `${"E" | "W"}${string}`;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Takes a diagnostic. Checks go on after reporting one, so that a build lists them all. */
export type Report = (diagnostic: Diagnostic) => void;

/** Makes the diagnostic's record; the severity follows from the code's letter. */
export function diagnostic(
  location: SourceLocation,
  code: DiagnosticCode,
  message: string,
  hint = "",
): Diagnostic {
  const severity: Severity = code.startsWith("W") ? "warning" : "error";
  // Written out: a text may have a hundred thousand of them, and spreading takes twenty times as long.
  const { file, line, column, length } = location;
  return length === undefined
    ? { file, line, column, code, severity, message, hint }
    : { file, line, column, length, code, severity, message, hint };
}

/** The same diagnostic as a warning, as a draft gets it for what would stop the build elsewhere. */
export function asWarning(found: Diagnostic): Diagnostic {
  return { ...found, code: `W${found.code.slice(1)}`, severity: "warning" };
}

/** The same diagnostic with its own code, as a warning: what `check` fails for keeps no text from being written. */
export function isWarned(found: Diagnostic): Diagnostic {
  return { ...found, severity: "warning" };
}

/** By file, then line, then column, then code: the same diagnostics always print in the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code)
  );
}

/** Compares by UTF-16 code units: the same in every locale, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
