import { chownSync } from "node:fs";

/** The user and group `nobody` of every Linux, who own nothing. */
const nobody = 65_534;

/**
 * Whom a web server in tests runs as: never root, who may read everything, so that a mode nobody else
 * could read would go unseen. Empty when the tests run as an ordinary user already.
 */
export const serverUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** Lets the web server write into a folder, for its own temporary files. */
export function giveToServer(folder: string): void {
  const { uid, gid } = serverUser;
  if (uid !== undefined) chownSync(folder, uid, gid);
}
