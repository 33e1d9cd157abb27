import { readFileSync } from "node:fs";
import * as z from "zod";
import { packageFile } from "../package/package-files.ts";

const PackageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The tools that a build's bytes depend on, with their exact versions. */
export function toolVersions(): Record<string, string> {
  const file = packageFile("package.json");
  const { dependencies } = PackageSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return { node: process.versions.node, ...dependencies };
}
