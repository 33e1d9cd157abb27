import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticTexts, printDiagnostics } from "../diagnostics/print.ts";

/** Says on the terminal what is wrong now, whenever that is something else than when it was last said. */
export function diagnosticTeller(all: () => Diagnostic[]): () => void {
  let said = "";
  return () => {
    const diagnostics = all().sort(compareDiagnostics);
    const text = diagnosticTexts(diagnostics);
    if (text === said) return;
    said = text;
    printDiagnostics(diagnostics, "text");
    if (text === "") process.stderr.write("All is well again.\n");
  };
}
