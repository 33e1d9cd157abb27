import type { Manifest } from "../../output/manifest.ts";

/** A built and checked site, ready to go out. */
export interface Release {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Where a site is deployed to. What can't be done throws a {@link DeployError}. */
export interface Target {
  /** The `build.json` that is live there; undefined if nothing is. */
  live(): Promise<string | undefined>;
  /** Every file that a release takes away there, where it replaces what a build.json doesn't name as well. */
  removes?(release: Release): Promise<readonly string[]>;
  /** Puts a release there; answers with a line that says what was done. */
  deploy(release: Release, step: DeployStep): Promise<string>;
  /** Puts back the release before the one that is live; answers with a line. Throws if it can't by itself. */
  rollback(step: DeployStep): Promise<string>;
}

/** Does a step of the work, and shows that it does. */
export type DeployStep = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** What keeps a deploy from being done, said to the person who asked for it. */
export class DeployError extends Error {}

/** Somebody else deploys to the target right now. */
export class LockedError extends DeployError {}

/** How many releases' assets stay, so that a page opened before a deploy keeps working. */
export const keptReleases = 5;

/** Where the files are that pages of other releases may still need. */
export const assetsFolder = "assets/";
