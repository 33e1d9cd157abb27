import { existsSync } from "node:fs";
import { join } from "node:path";
import { linksLockName, readLinksLock } from "../check/links-lock.ts";
import type { Content } from "../content/content.ts";
import { readText } from "../content/read-text.ts";
import { clockAt } from "../site/clock.ts";
import { type Desk, deskOf } from "./desk.ts";
import { daysBegun, releasedTexts } from "./released-texts.ts";

/**
 * The desk of a site as it stands on disk and in git.
 * @param folder the content folder
 */
export function readDesk(folder: string, content: Content, now: Date): Desk {
  return deskOf(content, {
    clock: clockAt(now, content.site.timeZone),
    linksLock: linksLockIn(folder),
    released: releasedTexts(folder),
    begun: daysBegun(folder),
  });
}

/** What is wrong with the lock is said by `check`: here, then, nothing is known of any link. */
function linksLockIn(folder: string) {
  const file = join(folder, linksLockName);
  const source = existsSync(file) ? readText(file, folder, () => {}) : undefined;
  return (source && readLinksLock(source, () => {})) ?? {};
}
