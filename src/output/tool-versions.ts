import { readFileSync } from "node:fs";
import * as z from "zod";

const PackageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The tools that a build's bytes depend on, with their exact versions. */
export function toolVersions(): Record<string, string> {
  const file = new URL("../../package.json", import.meta.url);
  const { dependencies } = PackageSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return { node: process.versions.node, ...dependencies };
}
