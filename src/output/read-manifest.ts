import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { SitePath } from "../content/schemas/values.ts";
import { parseSitePath, pathOfFile } from "../content/site-path.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import type { Manifest } from "./manifest.ts";

const PatternSchema = z.custom<SitePath>((value) => typeof value === "string" && value[0] === "/");
const PathSchema = z.string().transform((text, context): SitePath => {
  const path = parseSitePath(text);
  if (path) return path;
  context.addIssue({ code: "custom", message: "must be a path from the root" });
  return z.NEVER;
});

const ManifestSchema = z.object({
  commit: z.string().nullable(),
  tools: z.record(z.string(), z.string()),
  hosting: z.object({
    basePath: PathSchema.default("/"),
    headers: z.array(
      z.object({ pattern: PatternSchema, headers: z.record(z.string(), z.string()) }),
    ),
    redirects: z.array(z.object({ from: PathSchema, to: PathSchema })),
    gone: z.array(PathSchema),
  }),
  files: z.record(
    // What would lead out of the folder, or to another host, is no file of a site.
    z
      .string()
      .refine((file) => parseSitePath(pathOfFile(file)) !== undefined && !/^$|\/$/.test(file)),
    z.object({ sha256: z.string(), sizeBytes: z.number().int().nonnegative() }),
  ),
});

/** Reads the text of a `build.json`; undefined when it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return ManifestSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** The manifest of an output folder; undefined when there is no site in it. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(join(folder, "build.json"), "utf8"));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
