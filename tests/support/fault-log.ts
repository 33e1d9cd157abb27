import type { Fault, Report } from "../../src/content/fault.ts";

/** Collects what is reported. `lines` says each as `line:column code`. */
export interface FaultLog {
  readonly faults: Fault[];
  readonly report: Report;
  lines(): string[];
}

export function faultLog(): FaultLog {
  const faults: Fault[] = [];
  return { faults, report: (fault) => faults.push(fault), lines: () => faults.map(faultLine) };
}

/** `line:column code`, for comparing whole lists of faults at a glance. */
export function faultLine({ line, column, code }: Fault): string {
  return `${line}:${column} ${code}`;
}
