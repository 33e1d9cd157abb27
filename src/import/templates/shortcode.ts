import type { TagArguments } from "./scan-tags.ts";

/** A shortcode as generators' themes have them. */
export interface Shortcode extends TagArguments {
  readonly name: string;
  /** What it encloses; undefined if it encloses nothing. */
  readonly inner?: string | undefined;
}
