import { build } from "esbuild";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { withEsbuild } from "../package/esbuild-process.ts";
import { compileDiagnostics } from "./compile-diagnostics.ts";

/**
 * What keeps the program, with the layouts, from being put together; nothing if it can start anew.
 * @param entry the module that the program begins with
 */
export async function compileProgram(entry: string): Promise<readonly Diagnostic[]> {
  try {
    await withEsbuild(() =>
      build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: "esm",
        platform: "node",
        jsx: "automatic",
        jsxImportSource: "preact",
        packages: "external",
        logLevel: "silent",
      }),
    );
    return [];
  } catch (error) {
    return compileDiagnostics(error);
  }
}
