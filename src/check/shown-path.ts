import { relative, resolve } from "node:path";

/** The path as a person would type it from where they are. */
export function shownPath(path: string): string {
  return relative(process.cwd(), resolve(path));
}
