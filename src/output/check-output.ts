import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../cache/list-files.ts";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { decodeFragment } from "../site/url-table.ts";
import { collectReferences, findReferences, type References } from "./references.ts";

/** A finished output, as the last look at it sees it. */
export interface OutputContents {
  readonly folder: string;
  /** Every file there will be. */
  readonly files: ReadonlySet<string>;
  /** What was found in its texts. */
  readonly references: References;
}

/**
 * Reports every internal link, fragment, picture or feed link in the output that leads nowhere: a last
 * look that trusts no earlier step.
 * @param sourceOf where an author wrote a whole address of this site; undefined where none did
 */
export function checkOutput(
  { folder, files, references }: OutputContents,
  report: Report,
  sourceOf: (path: string, written: string) => SourceLocation | undefined = () => undefined,
): void {
  const known = new Map(references.ids);
  const idsOf = (file: string) => {
    const ids = known.get(file) ?? idsIn(folder, file);
    // Many links lead into one file.
    known.set(file, ids);
    return ids;
  };
  for (const [target, path, written] of references.links) {
    const [, pathname = "", hash = ""] = /^([^#]*)(.*)$/s.exec(target) ?? [];
    const file = fileOf(pathname);
    const broken = !(files.has(file) || file === "build.json")
      ? "leads nowhere"
      : isMissing(hash, file, idsOf) && "has no such fragment";
    if (!broken) continue;
    const source = sourceOf(path, written);
    if (source) {
      const hint = "It is an address of this site: write one that is there, or take the link out.";
      report(diagnostic(source, "E400", `\`${written}\` ${broken}`, hint));
      continue;
    }
    const place = { file: path, line: lineOf(join(folder, path), written), column: 1 };
    const hint = "This comes from a layout or a feed.";
    report(diagnostic(place, "E410", `\`${written}\` ${broken} in the output`, hint));
  }
}

/** Everything in a folder, for a look at an output of which nothing is known. */
export function readOutput(folder: string, baseUrl: string): OutputContents {
  const files = listFiles(folder);
  const references = collectReferences();
  for (const path of files) {
    if (!/\.(?:html|xml)$/.test(path)) continue;
    const text = readFileSync(join(folder, path), "utf8");
    // A part of a text keeps all of it in memory, where a copy of the part doesn't.
    references.add(structuredClone(findReferences([{ path, text }], baseUrl)));
  }
  return { folder, files: new Set(files), references: references.all() };
}

function fileOf(pathname: string): string {
  const path = decodeFragment(pathname);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function isMissing(
  hash: string,
  file: string,
  idsOf: (file: string) => readonly string[],
): boolean {
  const id = decodeFragment(hash);
  // A figure's state is carried behind a question mark: `#figure-timeouts?workers=8`.
  // `#top` is the top of any page (HTML, 7.4.6.4).
  if (/^(?:top)?$/i.test(id) || !file.endsWith(".html")) return false;
  return !idsOf(file).includes(id.replace(/\?.*$/, ""));
}

function idsIn(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, file), "utf8");
  return Array.from(text.matchAll(/ id="([^"]+)"/g), ([, id = ""]) => id);
}

function lineOf(file: string, needle: string): number {
  const text = readFileSync(file, "utf8");
  return text.slice(0, Math.max(0, text.indexOf(needle))).split("\n").length;
}
