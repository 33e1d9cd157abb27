import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../cache/list-files.ts";

/** What the program reads of `src/` as it runs: its stylesheets, templates and settings. */
const readAsItRuns = /\.(?:css|txt|json)$/;

/**
 * Differs when anything does that a packed program makes a site of, or else what it kept of an older one would stay: the
 * bundle, the stylesheets beside it, and the libraries that `package.json` names.
 * @param folder the package's, with its `dist/`
 */
export function packageKey(folder: string): string {
  const below = (part: string, pattern: RegExp) =>
    listFiles(join(folder, part))
      .filter((path) => pattern.test(path))
      .map((path) => `${part}/${path}`);
  const bundled = below("dist", /^(?!key$)/);
  const paths = [...bundled, ...below("src", readAsItRuns), ".markdownlint.yaml", "package.json"];
  const hash = createHash("sha256");
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}
