import { dirname, sep } from "node:path";

/** A test file, by its path from the project's folder. */
export interface TestFile {
  readonly path: string;
  readonly source: string;
}

/** What changes its process, or the one parser of texts. */
const changesProcess =
  /process\.chdir|process\.env\.\w+ = |Object\.assign\(process\.env|globalThis\.\w+ = |\.ruler\./;

const waiting = "-waiting";

/** So many files at most wait in one process, one after the other: more would be what all others end before. */
const mostWaiting = 5;

/** What waits for a browser, a server or a command, while others of its process could compute. */
const waits = /\bopenChromium|\bserve(?:Real|Built|Folder)|node:child_process|\brunBuild\b/;

/**
 * Which files share a process, by its name: to start one and to load the program takes most of a second. A file that
 * changes its process has one of its own, and so has a slow one. Those of a part of the program that wait are apart from
 * those that don't, and come first: while they wait, the others compute.
 */
export function processesFor(files: readonly TestFile[]): Map<string, string[]> {
  const processes = new Map<string, string[]>();
  for (const file of files) {
    const name = processOf(file);
    processes.set(name, [...(processes.get(name) ?? []), file.path]);
  }
  const all = [...processes];
  const long = all.filter(([name]) => name.endsWith(waiting));
  const rest = all.filter(([name]) => !name.endsWith(waiting));
  return new Map([...long.flatMap(inParts), ...rest]);
}

function processOf({ path, source }: TestFile): string {
  if (path.endsWith(".slow.test.ts") || changesProcess.test(source))
    return path.replaceAll(sep, "-").replace(/\.test\.ts$/, "");
  const part = dirname(path).split(sep).slice(0, 2).join("-");
  return part + (waits.test(source) ? waiting : "-together");
}

function inParts([name, paths]: readonly [string, readonly string[]]): [string, string[]][] {
  const count = Math.ceil(paths.length / mostWaiting);
  return Array.from({ length: count }, (_, part) => [
    count === 1 ? name : `${name}-${part + 1}`,
    paths.filter((_, i) => i % count === part),
  ]);
}
