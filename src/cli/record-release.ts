import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shown } from "../content/path.ts";
import { urlsLockName } from "../content/urls-lock.ts";
import { writeOwnFile } from "../content/write-own-file.ts";
import { releaseLock } from "../site/release.ts";
import type { Site } from "../site/site.ts";

/** Adds what a site releases to `urls.lock`, and says what was done. */
export function recordRelease(contentFolder: string, site: Site): string {
  const file = join(contentFolder, urlsLockName);
  const shownPath = shown(file);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const after = releaseLock(site);
  if (after === before) return `${shownPath} has every address already`;
  writeOwnFile(file, after, contentFolder);
  const known = new Set(before.split("\n"));
  const added = after.split("\n").filter((line) => !known.has(line)).length;
  return `${shownPath} has ${added} new ${added === 1 ? "line" : "lines"}: commit it`;
}
