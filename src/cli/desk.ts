import { loadCachedSite } from "../build/load-cached-site.ts";
import type { Options } from "../build/options.ts";
import { deskLines } from "../desk/desk-text.ts";
import { readDesk } from "../desk/read-desk.ts";
import { printDiagnostics } from "../diagnostics/print.ts";

/** `npm run desk`: what is unfinished, due, changed, alone or dead. What is wrong with a text doesn't stop it. */
export async function desk(
  _: readonly string[],
  options: Pick<Options, "content" | "now" | "url" | "format">,
): Promise<number> {
  const { content, diagnostics } = await loadCachedSite(options);
  if (!content) {
    printDiagnostics(diagnostics, "text");
    return 1;
  }
  const made = readDesk(options.content, content, options.now);
  const text =
    options.format === "json" ? JSON.stringify(made, undefined, 2) : deskLines(made).join("\n");
  process.stdout.write(`${text}\n`);
  return 0;
}
