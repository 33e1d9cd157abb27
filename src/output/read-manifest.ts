import { join } from "node:path";
import * as z from "zod";
import type { SitePath } from "../content/schemas/values.ts";
import { parseSitePath, pathOfFile } from "../content/site-path.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import type { Manifest } from "./manifest.ts";
import { readPlainFile } from "./read-plain-file.ts";

/** A line break in what becomes a header, or a line of a host's settings, would begin another. */
const oneLine = /^\P{Cc}*$/u;
const PatternSchema = z.custom<SitePath>(
  (value) => typeof value === "string" && value[0] === "/" && oneLine.test(value),
);
// https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.2
const HeadersSchema = z.record(
  z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/),
  z.string().regex(oneLine),
);
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
    headers: z.array(z.object({ pattern: PatternSchema, headers: HeadersSchema })),
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
    const text = readPlainFile(join(folder, "build.json"));
    return text === undefined ? undefined : parseManifest(text);
  } catch (error) {
    if (!isSystemError(error) && !(error instanceof RangeError)) throw error;
    return undefined;
  }
}
