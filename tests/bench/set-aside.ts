import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../support/build.ts";

const trash = join(projectFolder, ".cache/bench/aside");
let count = 0;

/**
 * Makes a folder, or a file, be gone without deleting any file: they are emptied and kept elsewhere. For some
 * minutes after fifteen thousand files are deleted, ext4 steps over each of their inodes whenever it
 * looks for a free one (`recently_deleted` in fs/ext4/ialloc.c), and writing as many took five to
 * seventeen times as long: more than anything that a generator does.
 */
export function setAside(path: string): void {
  if (!existsSync(path)) return;
  mkdirSync(trash, { recursive: true });
  count += 1;
  const aside = join(trash, `${process.pid}-${count}`);
  renameSync(path, aside);
  if (statSync(aside).isFile()) return;
  for (const entry of readdirSync(aside, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name));
  }
}

/** Deletes what was set aside, when nothing is timed any more. */
export function deleteAside(): void {
  rmSync(trash, { recursive: true, force: true });
}
