import type { DeployTarget } from "../content/schemas/deploy.ts";
import type { Target } from "../hosting/deploy/target.ts";

/**
 * The target that a description in `site.yaml` stands for. Each kind is loaded when it is asked for:
 * Amazon's library is large.
 * @param breakLock whether a lock that somebody left may be broken
 */
export async function openTarget(target: DeployTarget, breakLock: boolean): Promise<Target> {
  switch (target.to) {
    case "ssh":
      return (await import("../hosting/deploy/ssh.ts")).sshTarget(target);
    case "s3":
      return (await import("../hosting/deploy/s3.ts")).s3Target(target, breakLock);
    case "pages":
      return (await import("../hosting/deploy/pages.ts")).pagesTarget(target);
    case "folder":
      return (await import("../hosting/deploy/folder.ts")).folderTarget(target);
  }
}
