import type { BuildFailure, Message } from "esbuild";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";

/** What esbuild said of code that doesn't compile, each at its place; throws whatever is no such failure. */
export function compileDiagnostics(error: unknown): Diagnostic[] {
  if (!isBuildFailure(error)) throw error;
  return error.errors.map(({ text, location }) => {
    const { file, line, column, length, lineText } = location ?? nowhere;
    const spot = Buffer.from(lineText);
    const before = spot.subarray(0, column).toString("utf8");
    const own = spot.subarray(column, column + length).toString("utf8");
    const place = { file, line, column: before.length + 1, length: Math.max(1, own.length) };
    return diagnostic(place, "E130", text, "Mend it there; everything else is shown meanwhile.");
  });
}

/** esbuild counts lines from 1, columns from 0 and in bytes (https://esbuild.github.io/api/#build-failures). */
const nowhere = { file: "figures", line: 1, column: 0, length: 0, lineText: "" };

function isBuildFailure(error: unknown): error is BuildFailure & { errors: Message[] } {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
