import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { currentCommit } from "../../src/output/commit.ts";
import { scratchFolder } from "../support/build.ts";

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

/** What is said in a folder, with git itself and without. */
function commitsIn(folder: string): { ours: string | undefined; alone: string | undefined } {
  const [before, path] = [process.cwd(), process.env.PATH];
  process.chdir(folder);
  try {
    const ours = currentCommit();
    process.env.PATH = "";
    return { ours, alone: currentCommit() };
  } finally {
    process.env.PATH = path;
    process.chdir(before);
  }
}

test("the commit is read where git keeps it: on a branch, packed, detached, in a work tree, below a folder", () => {
  const repository = scratchFolder();
  git(repository, "init", "-q", "-b", "main");
  assert.equal(commitsIn(repository).ours, undefined, "before the first");
  git(repository, "commit", "-q", "--allow-empty", "-m", "one");
  const first = git(repository, "rev-parse", "HEAD");
  const both = (id: string) => ({ ours: id, alone: id });
  assert.deepEqual(commitsIn(repository), both(first));
  git(repository, "pack-refs", "--all");
  assert.deepEqual(commitsIn(repository), both(first));
  git(repository, "commit", "-q", "--allow-empty", "-m", "two");
  const second = git(repository, "rev-parse", "HEAD");
  assert.deepEqual(commitsIn(repository), both(second), "loose goes before packed");
  const tree = join(scratchFolder(), "tree");
  git(repository, "worktree", "add", "-q", "-b", "other", tree, first);
  assert.deepEqual(commitsIn(tree), both(first));
  git(repository, "checkout", "-q", "--detach", first);
  const below = join(repository, "below");
  mkdirSync(below);
  assert.deepEqual(commitsIn(below), both(first));
});

test("outside a repository there is no commit", () => {
  assert.deepEqual(commitsIn("/"), { ours: undefined, alone: undefined });
});
