import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { layoutDiagnostic } from "../render/overrides.ts";

/** What was thrown when pages were last asked for. */
export interface PageDiagnostics {
  /** Takes up what was thrown; true if it is new. */
  add(error: unknown): boolean;
  all(): readonly Diagnostic[];
  /** Forgets all: pages are drawn with something else from now on. */
  clear(): void;
}

/** Keeps what is thrown once by where and what it is, however many pages it is thrown for. */
export function pageDiagnostics(): PageDiagnostics {
  const found = new Map<string, Diagnostic>();
  return {
    add(error) {
      const one = layoutDiagnostic(error, { file: "layouts", line: 1, column: 1 });
      const key = `${one.file}:${one.line}:${one.column} ${one.message}`;
      if (found.has(key)) return false;
      found.set(key, one);
      return true;
    },
    all: () => [...found.values()],
    clear: () => found.clear(),
  };
}
