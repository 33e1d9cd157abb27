import type { Fault } from "../content/fault.ts";

/** One fault as a line (and a line for its hint), or as JSON. */
export function formatFault(fault: Fault, format: "text" | "json"): string {
  const { file, line, column, code, severity, message, hint } = fault;
  if (format === "json") {
    return JSON.stringify({ file, line, column, code, severity, message, hint });
  }
  const first = `${file}:${line}:${column} ${code} ${message}`;
  return hint ? `${first}\n    ${hint}` : first;
}

/** Prints faults: text on stderr with a count at the end, JSON lines on stdout. */
export function printFaults(faults: readonly Fault[], format: "text" | "json"): void {
  const stream = format === "json" ? process.stdout : process.stderr;
  for (const fault of faults) stream.write(`${formatFault(fault, format)}\n`);
  if (format === "text" && faults.length > 0) stream.write(`\n${countFaults(faults)}\n`);
}

function countFaults(faults: readonly Fault[]): string {
  const errors = faults.filter(({ severity }) => severity === "error").length;
  const warnings = faults.length - errors;
  const count = (n: number, word: string) => (n ? [`${n} ${word}${n > 1 ? "s" : ""}`] : []);
  return [...count(errors, "error"), ...count(warnings, "warning")].join(", ");
}
