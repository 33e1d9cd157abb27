import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Says which path changed in any of some folders. */
export interface FolderWatch {
  /** Watches these folders and no others from now on. Those that aren't there are left out. */
  follow(folders: readonly string[]): void;
}

/**
 * Watches folders, each by one handle however many files it has: Node's own recursive watch takes one
 * for every file on Linux (https://github.com/nodejs/node/issues/48437).
 */
export function watchFolders(changed: (path: string) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  return {
    follow(folders) {
      for (const [folder, watcher] of watchers) {
        if (folders.includes(folder) && existsSync(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of folders) {
        if (watchers.has(folder) || !existsSync(folder)) continue;
        const watcher = watch(folder, (_, name) => changed(join(folder, name ?? "")));
        // A folder that is taken away while it is watched; the change beside it is seen anyway.
        watcher.on("error", () => watcher.close());
        watchers.set(folder, watcher);
      }
    },
  };
}

/** A folder and those within it, as deep as that goes. */
export function foldersWithin(folder: string): string[] {
  if (!existsSync(folder)) return [folder];
  const within = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [folder, ...within.flatMap(({ name }) => foldersWithin(join(folder, name)))];
}
