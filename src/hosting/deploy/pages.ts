import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PagesTarget } from "../../content/schemas/deploy.ts";
import { compose, readIfThere, removedFrom } from "./folder.ts";
import { git } from "./git.ts";
import { inClone } from "./git-clone.ts";
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
      await git([...inNext, "-c", "core.autocrlf=false", "add", "--all", "--force", "--", "."], {
        cwd: next,
      });
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
