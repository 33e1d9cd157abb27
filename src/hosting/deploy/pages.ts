import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PagesTarget } from "../../content/schemas/deploy.ts";
import { isBuilt } from "../../output/output-folder.ts";
import { answerLimits } from "./answer-limits.ts";
import { compose, readIfThere, removedFrom } from "./folder.ts";
import { howToGoBack, parseRecord, recordName } from "./record.ts";
import { DeployError, type DeployStep, LockedError, type Release, type Target } from "./target.ts";

/**
 * A branch with one commit: the site as it is, and the assets that open pages may still need. Its `rollback` throws,
 * saying how to go back by git.
 */
export function pagesTarget(target: PagesTarget): Target {
  return {
    live: () =>
      inClone(target, async ({ folder }) => readIfThere(join(folder, "before/build.json"))),
    removes: (release) =>
      inClone(target, async ({ folder }) =>
        removedFrom(join(folder, "before"), release).filter(
          (path) =>
            !path.startsWith(".git/") &&
            path !== ".nojekyll" &&
            (path !== "CNAME" || target.cname === undefined),
        ),
      ),
    deploy: (release, step) => deploy(target, release, step),
    rollback: () =>
      inClone(target, async ({ folder }) => {
        const record = parseRecord(readIfThere(join(folder, "before", recordName)));
        throw new DeployError(howToGoBack(record));
      }),
  };
}

async function deploy(target: PagesTarget, release: Release, step: DeployStep): Promise<string> {
  const { branch, cname } = target;
  return inClone(target, async ({ folder, url, tip }) => {
    const next = join(folder, "next");
    mkdirSync(next);
    const { number } = await step("Copying", async () =>
      compose(release, join(folder, "before"), next),
    );
    // GitHub would run the files through Jekyll: https://docs.github.com/en/pages
    writeFileSync(join(next, ".nojekyll"), "");
    if (cname !== undefined) writeFileSync(join(next, "CNAME"), `${cname}\n`);
    const commit = await step("Committing", async () => {
      const inNext = ["--git-dir", join(folder, "before/.git"), "--work-tree", next];
      await git(
        [...inNext, "-c", "core.autocrlf=false", "add", "--all", "--force", "--", "."],
        next,
      );
      const tree = await git([...inNext, "write-tree"]);
      const of = release.manifest.commit ? ` of ${release.manifest.commit}` : "";
      return git([...inNext, "commit-tree", tree, "-m", `Release ${number}${of}`]);
    });
    await step("Pushing", async () => {
      // Only over what we started from, so of two deploys at the same time one wins.
      const lease = `--force-with-lease=refs/heads/${branch}:${tip}`;
      const push = ["push", "--quiet", lease, "--", url, `${commit}:refs/heads/${branch}`];
      await git(["--git-dir", join(folder, "before/.git"), ...push]).catch(async (error) => {
        if (!/stale info|fetch first|rejected|cannot lock ref/.test(String(error))) throw error;
        const now = await git(["ls-remote", "--", url, `refs/heads/${branch}`]);
        throw new LockedError(
          `somebody else deployed at the same time: ${branch} is at ${now.slice(0, 12)} now. Look at it, and deploy again.`,
        );
      });
    });
    return `release ${number} is on the branch ${branch}`;
  });
}

/** A clone of the branch's last commit in a folder of its own, or an empty repository. */
interface Clone {
  readonly folder: string;
  readonly url: string;
  /** The commit that the branch is at; empty if there is no such branch. */
  readonly tip: string;
}

async function inClone<T>(
  { remote, branch }: PagesTarget,
  work: (clone: Clone) => Promise<T>,
): Promise<T> {
  // A remote of this repository by its name, or else an address.
  const url = await git(["remote", "get-url", "--", remote]).catch(() => remote);
  const folder = mkdtempSync(join(tmpdir(), "deploy-"));
  try {
    const listed = await git(["ls-remote", "--", url, `refs/heads/${branch}`]);
    const tip = listed.split(/\s/)[0] ?? "";
    const before = join(folder, "before");
    await git(
      tip
        ? ["clone", "--quiet", "--depth=1", "--no-tags", "--branch", branch, "--", url, before]
        : ["init", "--quiet", "--", before],
    );
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

const run = promisify(execFile);
/** To fetch or push a large site may take long, but not for ever. */
const timeout = answerLimits.ms;

async function git(args: readonly string[], cwd?: string): Promise<string> {
  const nobody = { NAME: "npm run deploy", EMAIL: "deploy@localhost" };
  const env = {
    GIT_AUTHOR_NAME: nobody.NAME,
    GIT_AUTHOR_EMAIL: nobody.EMAIL,
    GIT_COMMITTER_NAME: nobody.NAME,
    GIT_COMMITTER_EMAIL: nobody.EMAIL,
    ...process.env,
    // Asking is for people at a terminal.
    ...(process.stdin.isTTY ? {} : { GIT_TERMINAL_PROMPT: "0" }),
  };
  try {
    const { stdout } = await run("git", args, { cwd, env, maxBuffer: 64 * 2 ** 20, timeout });
    return stdout.trim();
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
    throw new DeployError(`git: ${said.trim() || error}`);
  }
}
