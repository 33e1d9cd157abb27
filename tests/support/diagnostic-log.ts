import type { Diagnostic, Report } from "../../src/diagnostics/diagnostic.ts";

/** Collects what is reported. `lines` says each as `line:column code`. */
export interface DiagnosticLog {
  readonly diagnostics: Diagnostic[];
  readonly report: Report;
  lines(): string[];
}

export function diagnosticLog(): DiagnosticLog {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (diagnostic) => diagnostics.push(diagnostic),
    lines: () => diagnostics.map(diagnosticLine),
  };
}

/** `line:column code`, for comparing whole lists of diagnostics at a glance. */
export function diagnosticLine({ line, column, code }: Diagnostic): string {
  return `${line}:${column} ${code}`;
}
