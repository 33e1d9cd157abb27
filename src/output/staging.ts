import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isSystemError } from "../diagnostics/system-error.ts";
import { asideEnding, exchangeFolders } from "./exchange-folders.ts";

/** A folder beside the output in which a build is put together, unseen until it is complete. */
export interface Staging {
  readonly folder: string;
  /** Puts the staged folder in the output's place, with its mode, in one step where the file system has such. */
  publish(): Promise<void>;
  /** Throws the staged folder away. Harmless after `publish`. */
  discard(): void;
}

/**
 * Opens a staging folder beside `out`, on the same file system, so that the change over is one step of it: whoever is
 * killed, whenever, `out` is the old output or the new one.
 * @param spare where an output is laid aside once another takes its place, if it may be: the next build
 *   begins with it, because to bring an old tree up to date is less than to make one anew
 */
export function openStaging(out: string, spare?: string): Staging {
  const parent = dirname(out);
  mkdirSync(parent, { recursive: true });
  const prefix = `.${basename(out)}-staging-`;
  for (const left of readdirSync(parent)) {
    // What a killed build left behind. A build that is running now has a live process in its name.
    if (!left.startsWith(prefix)) continue;
    const [pid] = left.slice(prefix.length).split("-");
    if (isRunning(Number(pid))) continue;
    const path = join(parent, left);
    if (left.endsWith(asideEnding) && !existsSync(out)) renameSync(path, out);
    else rmSync(path, { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  if (spare !== undefined) moveOver(spare, folder);
  const discard = () => rmSync(folder, { recursive: true, force: true });
  return {
    folder,
    async publish() {
      const former = statSync(out, { throwIfNoEntry: false });
      // What `mkdtemp` makes is its owner's alone, and a web server is somebody else.
      chmodSync(folder, former ? former.mode & 0o7777 : 0o777 & ~process.umask());
      if (former) await exchangeFolders(folder, out);
      else renameSync(folder, out);
      if (spare === undefined || !moveOver(folder, spare)) discard();
    },
    discard,
  };
}

/** Moves a folder over an empty one, or to where none is; not to another file system. Says whether it did. */
function moveOver(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
