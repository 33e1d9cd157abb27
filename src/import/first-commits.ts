import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { codes } from "./notes.ts";
import { isPost } from "./plan-posts.ts";
import { dayOf } from "./post-dates.ts";
import type { SourcePost } from "./source-site.ts";

/** A commit that brought more posts than these was a move, and says nothing of when they were written. */
const mostOfOneCommit = 5;

/**
 * Gives posts without a date the day of the commit that brought their file, where the folder is a repository of its
 * own with its whole history; each is reported.
 */
export function datedByCommits(
  posts: readonly SourcePost[],
  root: string,
  report: Report,
): readonly SourcePost[] {
  const undated = posts.filter(
    (post) => isPost(post) && !post.isDraft && dayOf(post) === undefined,
  );
  if (undated.length === 0) return posts;
  const commits = firstCommits(root);
  const pathOf = (post: SourcePost) => relative(root, post.path).replaceAll("\\", "/");
  const perCommit = new Map<string, number>();
  for (const post of posts) {
    const id = commits.get(pathOf(post))?.id ?? "";
    perCommit.set(id, (perCommit.get(id) ?? 0) + 1);
  }
  const days = new Map(
    undated.flatMap((post) => {
      const commit = commits.get(pathOf(post));
      const isOwn = commit !== undefined && (perCommit.get(commit.id) ?? 0) <= mostOfOneCommit;
      return isOwn ? [[post, commit.day] as const] : [];
    }),
  );
  for (const [post, day] of days) {
    const hint = "Say when it was first told, if that was another day.";
    const message = `has no date: it gets ${day}, when it was first committed`;
    report(diagnostic(post.source.at(post.offset), codes.date, message, hint));
  }
  return posts.map((post) => {
    const day = days.get(post);
    return day === undefined ? post : { ...post, dayInName: day };
  });
}

/** The commit that brought each file, and its author's day. Empty where there is no history, or only a part of it. */
function firstCommits(root: string): Map<string, { id: string; day: string }> {
  const found = new Map<string, { id: string; day: string }>();
  const isWhole =
    existsSync(join(root, ".git", "HEAD")) && !existsSync(join(root, ".git", "shallow"));
  if (!isWhole) return found;
  let id = "";
  let day = "";
  // No path begins with two slashes.
  for (const line of historyOf(root).split("\n")) {
    const [, commit, date] = /^\/\/([0-9a-f]+) (\S+)$/.exec(line) ?? [];
    if (commit !== undefined && date !== undefined) [id, day] = [commit, date];
    // The newest comes first: the last one of a name is its first.
    else if (line !== "") found.set(line, { id, day });
  }
  return found;
}

/** Names alone are asked for, and no program that a foreign repository's settings name is run. */
function historyOf(root: string): string {
  const settings = ["core.fsmonitor=false", "log.showSignature=false", "core.quotePath=false"];
  const flags = settings.flatMap((one) => ["-c", one]);
  const log = "log --no-ext-diff --no-textconv --no-renames --diff-filter=A --name-only".split(" ");
  try {
    return execFileSync("git", ["--no-pager", ...flags, ...log, "--format=//%H %as"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        ...process.env,
        GIT_NO_LAZY_FETCH: "1",
        // Before 2.45 and 2.39.4 git doesn't know that, and would run what the repository says is its `uploadpack`.
        GIT_ALLOW_PROTOCOL: "none",
        GIT_CEILING_DIRECTORIES: join(root, ".."),
      },
      timeout: 20_000,
      maxBuffer: 100_000_000,
    });
  } catch (error) {
    // No git, a repository of somebody else, or one without a commit: then no day is known.
    if (!(error instanceof Error && ("status" in error || "code" in error))) throw error;
    return "";
  }
}
