import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { shown } from "../content/path.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";

/** Reports an output that a build may not replace, for it holds something else than an earlier build. */
export function checkOutputFolder(out: string, report: Report): void {
  if (!existsSync(out)) return;
  const hint = "A build replaces the whole folder: give `--out` one that is new, empty, or built.";
  const say = (message: string) =>
    report(diagnostic({ file: shown(out), line: 1, column: 1 }, "E120", message, hint));
  if (!statSync(out).isDirectory()) say("the output is a file");
  else {
    const [first] = readdirSync(out);
    if (first !== undefined && !isBuilt(out)) say(`\`${first}\` in there is no build's`);
  }
}

/** Whether an earlier build left its manifest. */
function isBuilt(out: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(out, "build.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null && "files" in manifest;
  } catch {
    return false;
  }
}

/** What the system says when a file can't be written (https://man7.org/linux/man-pages/man3/errno.3.html). */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "it can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "a file would be larger than is allowed",
  ENOTDIR: "a file is where a folder should be",
  EMFILE: "too many files are open in this process, see `ulimit -n`",
  ENFILE: "too many files are open on this machine",
};

/** Reports an error that came of writing. Answers whether it was one. */
export function reportUnwritable(error: unknown, out: string, report: Report): boolean {
  for (let cause = error; cause instanceof Error; cause = deeper(cause)) {
    const reason = "code" in cause ? reasons[String(cause.code)] : undefined;
    if (reason === undefined) continue;
    const path = "path" in cause && typeof cause.path === "string" ? cause.path : out;
    const message = `\`${shown(path)}\` can't be written: ${reason}`;
    const hint = "Nothing has changed. Make room, or give `--out` a folder that is yours.";
    report(diagnostic({ file: shown(out), line: 1, column: 1 }, "E121", message, hint));
    return true;
  }
  return false;
}

/** The error that an error came from; Eleventy has a name of its own for it. */
function deeper(error: Error): unknown {
  return error.cause ?? ("originalError" in error ? error.originalError : undefined);
}
