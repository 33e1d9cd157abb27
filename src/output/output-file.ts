import type { SitePath } from "../content/schemas/values.ts";

/** A text file that stands beside the pages. */
export interface OutputFile {
  readonly path: SitePath;
  readonly text: string;
}
