import type { ReplaceableName } from "./overrides.ts";

/** A part of the theme that has changed so much that what a site has in its place must be looked at. */
export interface LayoutChange {
  readonly name: ReplaceableName;
  /** The version that has changed it. */
  readonly since: string;
  /** What is different, as a clause: "`view.when` is in the place of `view.period`". */
  readonly what: string;
}

/** Every such change, the oldest first. */
export const layoutChanges: readonly LayoutChange[] = [];
