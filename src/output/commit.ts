import { execFileSync } from "node:child_process";

/** The id of the commit that is checked out; undefined outside a repository, or where there is no git. */
export function currentCommit(): string | undefined {
  try {
    const answer = execFileSync("git", ["rev-parse", "HEAD"], {
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
