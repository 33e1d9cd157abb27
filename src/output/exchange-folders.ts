import { renameSync } from "node:fs";
import { swap } from "fs-native-extensions";

/** What a file system says that can't exchange two folders: that of a network, of Windows under Linux, of some containers. */
const unknown = new Set(["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]);

/** What the name ends with under which the one is aside while the other takes its place. */
export const asideEnding = "-former";

/**
 * Puts each of two folders in the other's place: in one step where the file system can
 * (https://man7.org/linux/man-pages/man2/rename.2.html, RENAME_EXCHANGE), otherwise in three, between which `to` is
 * missing for a moment. Rejects, with all as it was, if either may not be moved.
 * @param atOnce how the system is asked to do it in one step
 */
export async function exchangeFolders(from: string, to: string, atOnce = swap): Promise<void> {
  try {
    await atOnce(from, to);
  } catch (error) {
    const isUnknown = error instanceof Error && "code" in error && unknown.has(String(error.code));
    if (!isUnknown) throw error;
    const aside = from + asideEnding;
    renameSync(to, aside);
    try {
      renameSync(from, to);
    } catch (failed) {
      renameSync(aside, to);
      throw failed;
    }
    renameSync(aside, from);
  }
}
