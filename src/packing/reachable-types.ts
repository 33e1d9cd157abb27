import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What declarations lead to. */
export interface ReachableTypes {
  /** The declarations, by their path in their folder, with slashes. */
  readonly files: ReadonlySet<string>;
  /** The packages that they import from. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Follows the imports of declarations from some of them on.
 * @param folder where they are
 * @param entries where to begin, by path in that folder
 */
export function reachableTypes(folder: string, entries: readonly string[]): ReachableTypes {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, name = ""] of text.matchAll(/(?:\bfrom |\bimport\()"([^"\n]+)"/g)) {
      if (name.startsWith(".")) {
        open.push(
          join(dirname(file), name.replace(/(?:\.d)?\.[jt]sx?$/, ".d.ts")).replaceAll("\\", "/"),
        );
      } else packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    }
  }
  return { files, packages };
}
