import type { Manifest } from "../../output/manifest.ts";

/** What a deploy would change. */
export interface DeployPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Of all that is added or changed. */
  readonly sizeBytes: number;
}

/** Compares what is live, if anything is, with what would be. */
export function deployPlan(live: Manifest["files"] = {}, next: Manifest["files"]): DeployPlan {
  const added: string[] = [];
  const changed: string[] = [];
  let sizeBytes = 0;
  for (const [path, file] of Object.entries(next)) {
    const before = live[path];
    if (before?.sha256 === file.sha256) continue;
    (before ? changed : added).push(path);
    sizeBytes += file.sizeBytes;
  }
  const removed = Object.keys(live).filter((path) => !(path in next));
  return { added, changed, removed, sizeBytes };
}

/** The plan for people: a line for each file, and a count. */
export function deployPlanText({ added, changed, removed, sizeBytes }: DeployPlan): string {
  const kilobytes = new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(
    sizeBytes / 1000,
  );
  return [
    ...added.map((path) => `+ ${path}`),
    ...changed.map((path) => `~ ${path}`),
    ...removed.map((path) => `- ${path}`),
    `${added.length} new, ${changed.length} changed, ${removed.length} no longer there; ${kilobytes} kB to send`,
  ].join("\n");
}
