import { basename, dirname } from "node:path";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { shown } from "./path.ts";
import { codePoint } from "./read-text.ts";
import { climbs, unseenIn } from "./site-path.ts";

/** Whether a file that is published may be called so; reports it if not. */
export function checkFileName(path: string, report: Report): boolean {
  const letter = unseenIn(path);
  // Only names: the folder that all stand in may be given as `../content`.
  const isWayOut = path.split("/").some((name) => name.includes("\\") && climbs(name));
  if (letter === undefined && !isWayOut) return true;
  const location = { file: shown(dirname(path)), line: 1, column: 1 };
  const name = JSON.stringify(basename(path));
  const message =
    letter === undefined
      ? `the file name ${name} is a way out of its folder where backslashes part names`
      : `the file name ${name} holds ${codePoint(letter)}, which no address can`;
  report(diagnostic(location, "E113", message, "Give it another name."));
  return false;
}
