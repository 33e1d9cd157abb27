import type { DeployTarget, S3Target } from "../content/schemas/deploy.ts";
import { DeployError, type Target } from "../hosting/deploy/target.ts";
import { installCommand, loadOptional } from "../package/optional-package.ts";

/**
 * The target that a description in `site.yaml` stands for. Each kind is loaded when it is asked for: Amazon's
 * library is large. Throws a {@link DeployError} for S3 without Amazon's package.
 * @param breakLock whether a lock that somebody left may be broken
 */
export async function openTarget(target: DeployTarget, breakLock: boolean): Promise<Target> {
  switch (target.to) {
    case "ssh":
      return (await import("../hosting/deploy/ssh.ts")).sshTarget(target);
    case "s3":
      return openBucketTarget(target, breakLock);
    case "pages":
      return (await import("../hosting/deploy/pages.ts")).pagesTarget(target);
    case "folder":
      return (await import("../hosting/deploy/folder.ts")).folderTarget(target);
  }
}

async function openBucketTarget(target: S3Target, breakLock: boolean): Promise<Target> {
  const name = "@aws-sdk/client-s3";
  const loaded = await loadOptional(name, () => import("../hosting/deploy/s3.ts"));
  if (loaded) return loaded.s3Target(target, breakLock);
  throw new DeployError(`Deploys to S3 need a package of their own: ${installCommand(name)}`);
}
