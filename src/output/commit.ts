import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isSystemError } from "../diagnostics/system-error.ts";

/** The id of the commit that is checked out; undefined outside a repository, or where there is no git. */
export function currentCommit(): string | undefined {
  return commitInFiles(process.cwd()) ?? commitByGit();
}

/** Whether a folder has changes that are in no commit; false outside a repository. */
export function hasUncommitted(folder: string): boolean {
  return git(["-C", folder, "status", "--porcelain", "--", "."]) !== undefined;
}

/** As git keeps it by default. To start git takes longer than the rest of a build that has nothing to do. */
function commitInFiles(folder: string): string | undefined {
  // Git looks elsewhere then.
  if (process.env.GIT_DIR !== undefined) return undefined;
  try {
    const git = gitFolder(folder);
    if (git === undefined) return undefined;
    const head = readFileSync(join(git, "HEAD"), "utf8").trim();
    const name = /^ref: (refs\/.+)$/.exec(head)?.[1];
    if (name === undefined) return asId(head);
    // A work tree of its own has what it shares with others elsewhere.
    const common = join(git, "commondir");
    const shared = existsSync(common) ? resolve(git, readFileSync(common, "utf8").trim()) : git;
    const loose = join(shared, name);
    if (existsSync(loose)) return asId(readFileSync(loose, "utf8").trim());
    const packed = readFileSync(join(shared, "packed-refs"), "utf8").split("\n");
    return asId(packed.find((line) => line.endsWith(` ${name}`))?.split(" ", 1)[0] ?? "");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/** Where the repository that a folder is in has its files. */
function gitFolder(folder: string): string | undefined {
  const git = join(folder, ".git");
  if (existsSync(git)) {
    if (statSync(git).isDirectory()) return git;
    const elsewhere = /^gitdir: (.+)$/m.exec(readFileSync(git, "utf8"))?.[1];
    return elsewhere === undefined ? undefined : resolve(folder, elsewhere);
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : gitFolder(parent);
}

/** Undefined for what is no commit's id: git has other ways to keep it. */
function asId(text: string): string | undefined {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}

function commitByGit(): string | undefined {
  return git(["rev-parse", "HEAD"]);
}

/** What git answers; undefined if it answers nothing, and where there is none. */
function git(args: readonly string[]): string | undefined {
  try {
    const answer = execFileSync("git", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return answer.trim() || undefined;
  } catch (error) {
    // git's exit code, or that there is no such program.
    if (error instanceof Error && ("status" in error || "code" in error)) return undefined;
    throw error;
  }
}
