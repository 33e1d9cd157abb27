import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { isSystemError } from "../diagnostics/system-error.ts";

/** Says which path changed in any of some folders. */
export interface FolderWatch {
  /** Watches these folders and no others from now on. Those that aren't there are left out. */
  follow(folders: readonly string[]): void;
}

/**
 * Watches folders, each by one handle however many files it has: Node's own recursive watch takes one
 * for every file on Linux (https://github.com/nodejs/node/issues/48437).
 * @param say takes a sentence, once, if this machine lets no more folders be watched
 */
export function watchFolders(
  changed: (path: string) => void,
  say: (sentence: string) => void,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let isSaid = false;

  function watchOne(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => changed(join(folder, name ?? "")));
      // A folder that is taken away while it is watched; the change beside it is seen anyway.
      watcher.on("error", () => watcher.close());
      watchers.set(folder, watcher);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      // It went between the look and the watch: what is beside it says so.
      if (error.code === "ENOENT" || isSaid) return;
      isSaid = true;
      say(unwatched(folder, error));
    }
  }

  return {
    follow(folders) {
      for (const [folder, watcher] of watchers) {
        if (folders.includes(folder) && existsSync(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of folders) {
        if (!watchers.has(folder) && existsSync(folder)) watchOne(folder);
      }
    },
  };
}

/** What can't be seen any more, and what to do (https://man7.org/linux/man-pages/man7/inotify.7.html). */
function unwatched(folder: string, { code, message }: NodeJS.ErrnoException): string {
  const limits: Readonly<Record<string, string>> = {
    ENOSPC: "fs.inotify.max_user_watches=524288",
    EMFILE: "fs.inotify.max_user_instances=1024",
  };
  const limit = limits[code ?? ""];
  const hint =
    limit === undefined
      ? `(${message})`
      : `: other programs watch as many as it allows. Close one of them, or allow more, \`sudo sysctl ${limit}\`, and start again`;
  return `This machine lets no more folders be watched${limit === undefined ? " " : ""}${hint}. Until then, what is saved in ${folder} and some others is not seen.`;
}

/** A folder and those within it, as deep as that goes. */
export function foldersWithin(folder: string): string[] {
  return [folder, ...subfolders(folder).flatMap((name) => foldersWithin(join(folder, name)))];
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch (error) {
    // It isn't there, or not any more.
    if (!isSystemError(error)) throw error;
    return [];
  }
}
