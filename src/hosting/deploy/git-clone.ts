import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PagesTarget } from "../../content/schemas/deploy.ts";
import { isBuilt } from "../../output/output-folder.ts";
import { mostSiteBytes } from "./answer-limits.ts";
import { git } from "./git.ts";
import { DeployError } from "./target.ts";

/** A clone of the branch's last commit in a folder of its own, or an empty repository. */
export interface Clone {
  readonly folder: string;
  readonly url: string;
  /** The commit that the branch is at; empty if there is no such branch. */
  readonly tip: string;
}

/**
 * Does some work in a clone, which is gone afterwards. Throws what the work throws, and a {@link DeployError} for a
 * branch that holds what no build made, or more than any site.
 */
export async function inClone<T>(
  { remote, branch }: PagesTarget,
  work: (clone: Clone) => Promise<T>,
  mostBytes = mostSiteBytes,
): Promise<T> {
  // A remote of this repository by its name, or else an address.
  const url = await git(["remote", "get-url", "--", remote]).catch(() => remote);
  const folder = mkdtempSync(join(tmpdir(), "deploy-"));
  try {
    const listed = await git(["ls-remote", "--", url, `refs/heads/${branch}`]);
    const tip = listed.split(/\s/)[0] ?? "";
    const before = join(folder, "before");
    if (tip) await clone({ url, branch, before, mostBytes });
    else await git(["init", "--quiet", "--", before]);
    const [other] = readdirSync(before).filter((name) => name !== ".git");
    if (other !== undefined && !isBuilt(before)) {
      throw new DeployError(
        `the branch ${branch} would be replaced whole, and its history: \`${other}\` in it was not made by a build. Name a branch that is new or was deployed to before.`,
      );
    }
    // Somebody may have pushed between the two: what we cloned is what we replace.
    const cloned = tip && (await git(["-C", before, "rev-parse", "HEAD"]));
    return await work({ folder, url, tip: cloned });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface CloneOptions {
  readonly url: string;
  readonly branch: string;
  readonly before: string;
  readonly mostBytes: number;
}

/** Fetches a branch's last commit and, if it isn't more than a site, puts its files there. */
async function clone({ url, branch, before, mostBytes }: CloneOptions): Promise<void> {
  const shallow = ["--depth=1", "--no-tags", "--no-checkout", "--branch", branch];
  await git(["clone", "--quiet", ...shallow, "--", url, before], {
    growing: { folder: join(before, ".git/objects/pack"), mostBytes },
  });
  // A few kilobytes can hold any number of files of any size: they are counted before one is written.
  const listed = await git(["-C", before, "ls-tree", "-r", "--long", "HEAD"]);
  const sizes = listed.split("\n").map((line) => Number(line.split(/\s+/)[3]) || 0);
  if (sizes.reduce((sum, size) => sum + size, 0) > mostBytes) {
    throw new DeployError(`the branch ${branch} has more in it than any site`);
  }
  await git(["-C", before, "checkout", "--quiet", "--force"]);
}
