import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { layoutFault } from "../render/overrides.ts";

/** What was thrown when pages were last asked for. */
export interface PageFaults {
  /** Takes up what was thrown; true if it is new. */
  add(error: unknown): boolean;
  all(): readonly Diagnostic[];
  /** Forgets all: pages are drawn with something else from now on. */
  clear(): void;
}

/** Keeps what is thrown once by where and what it is, however many pages it is thrown for. */
export function pageFaults(): PageFaults {
  const faults = new Map<string, Diagnostic>();
  return {
    add(error) {
      const fault = layoutFault(error, { file: "layouts", line: 1, column: 1 });
      const key = `${fault.file}:${fault.line}:${fault.column} ${fault.message}`;
      if (faults.has(key)) return false;
      faults.set(key, fault);
      return true;
    },
    all: () => [...faults.values()],
    clear: () => faults.clear(),
  };
}
