import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { packageFile } from "../package/package-files.ts";

/** A place in a file of the site's own code. Lines and columns count from 1. */
export interface FigurePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const MapSchema = z.object({
  version: z.number(),
  file: z.string().default(""),
  sources: z.array(z.string()),
  sourceRoot: z.string().default(""),
  names: z.array(z.string()),
  mappings: z.string(),
});

/** What the program does is not where a site's author looks. */
const program = packageFile("src/");

/**
 * Where in its own source something threw, told from the stack by the source maps of the bundles in it. The
 * program's own `src/` and packages are passed over. Undefined for what is no error, or threw nowhere else.
 */
export function errorPlace(error: unknown): FigurePlace | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const line of (error.stack ?? "").split("\n")) {
    const [, url, row, column] = /(file:\/\/\S+?\.mjs):(\d+):(\d+)\)?$/.exec(line) ?? [];
    if (url === undefined) continue;
    const module = fileURLToPath(url);
    const entry = sourceMapOf(module)?.findEntry(Number(row) - 1, Number(column) - 1);
    if (!entry || !("originalSource" in entry)) continue;
    const file = resolve(dirname(module), entry.originalSource);
    if (file.startsWith(program) || file.includes("/node_modules/")) continue;
    return {
      file: relative(process.cwd(), file),
      line: entry.originalLine + 1,
      column: entry.originalColumn + 1,
    };
  }
  return undefined;
}

function sourceMapOf(module: string): SourceMap | undefined {
  // What is kept in a cache has a line of its own behind it (src/cache/kept-module.ts).
  const urls = readFileSync(module, "utf8").matchAll(/^\/\/# sourceMappingURL=(\S+)$/gm);
  const [, url] = [...urls].at(-1) ?? [];
  if (url === undefined) return undefined;
  const inline = "data:application/json;base64,";
  const file = resolve(dirname(module), url);
  if (!url.startsWith(inline) && !existsSync(file)) return undefined;
  const text = url.startsWith(inline)
    ? Buffer.from(url.slice(inline.length), "base64").toString("utf8")
    : readFileSync(file, "utf8");
  return new SourceMap({ ...MapSchema.parse(JSON.parse(text)), sourcesContent: [] });
}
