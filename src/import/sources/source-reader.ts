import type { Report } from "../../diagnostics/diagnostic.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SourceSite } from "../source-site.ts";

/** Reads a site of one generator. */
export interface SourceReader {
  readonly name: string;
  /** Whether a folder is of this kind, by what only this kind has. */
  recognizes(folder: SourceFolder): boolean;
  read(folder: SourceFolder, report: Report): SourceSite;
}
