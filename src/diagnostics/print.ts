import { isUtf8 } from "node:buffer";
import { lstatSync, readFileSync } from "node:fs";
import { linesOf } from "./code-frame.ts";
import { compareDiagnostics, type Diagnostic } from "./diagnostic.ts";
import {
  countDiagnostics,
  diagnosticAnnotation,
  diagnosticJson,
  diagnosticText,
  type Paint,
} from "./format.ts";
import { typedPath } from "./path.ts";
import { isSystemError } from "./system-error.ts";

/**
 * Prints diagnostics in their order. For people on stderr, each with its line of the source and a count at the
 * end, in colour on a terminal that wants it (https://no-color.org); for programs on stdout, a line each.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: "text" | "json",
  env: NodeJS.ProcessEnv = process.env,
): void {
  if (diagnostics.length === 0) return;
  const sorted = diagnostics.toSorted(compareDiagnostics);
  if (format === "json") {
    process.stdout.write(sorted.map((diagnostic) => `${diagnosticJson(diagnostic)}\n`).join(""));
    return;
  }
  const { stderr } = process;
  const paint = stderr.isTTY && stderr.hasColors() ? colours : undefined;
  const texts = textsOf(sorted, paint);
  // GitHub reads its commands wherever in the log they stand; without GitHub there are none.
  const annotations = env.GITHUB_ACTIONS ? sorted.map(diagnosticAnnotation) : [];
  const [first] = sorted;
  const more = `\`npm run explain -- ${first?.code}\` says more about the first.`;
  stderr.write(
    `${[...texts, ...annotations].join("\n\n")}\n\n${more}\n${countDiagnostics(sorted)}\n`,
  );
}

/** The same words, plain: for a page, where a browser shows them. */
export function diagnosticTexts(diagnostics: readonly Diagnostic[]): string {
  return textsOf(diagnostics, undefined).join("\n\n");
}

/** A text may have thousands of diagnostics, and is read and taken apart once. */
function textsOf(diagnostics: readonly Diagnostic[], paint: Paint | undefined): string[] {
  const files = new Set(diagnostics.map(({ file }) => file));
  const sources = new Map(Array.from(files, (file) => [file, readSource(file)]));
  return diagnostics.map((diagnostic) =>
    diagnosticText(diagnostic, sources.get(diagnostic.file), paint),
  );
}

/** ECMA-48's "select graphic rendition": the numbers that begin and end each look. */
const looks = { place: [1, 22], error: [31, 39], warning: [33, 39], frame: [90, 39] } as const;

const colours: Paint = (piece, text) => {
  const [begin, end] = looks[piece];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
};

/** No text is worth a frame that a person couldn't have opened. */
const sourceLimitBytes = 10_000_000;

/** The lines of the text a diagnostic was found in, as it is now; undefined if there is none to show. */
function readSource(file: string): string[] | undefined {
  try {
    const path = typedPath(file);
    // Where a link leads is what may be wrong with it: what stands there is nobody's business here. A pipe has no end.
    const stats = lstatSync(path);
    if (!stats.isFile() || stats.size > sourceLimitBytes) return undefined;
    const bytes = readFileSync(path);
    // Of a picture there is no line to show.
    if (!isUtf8(bytes) && bytes.includes(0)) return undefined;
    return linesOf(bytes.toString("utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
