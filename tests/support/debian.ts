import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Installs Debian packages unless the file that the tests need is there.
 * @param needed a command, or the whole path of a file
 */
export function ensureDebian(needed: string, packages: readonly string[]): void {
  if (isThere(needed)) return;
  process.stderr.write(`No ${needed} found, installing ${packages.join(", ")} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: "ignore", env } as const;
  // Two test files may want to install at once; the lock is waited for.
  const wait = ["-o", "DPkg::Lock::Timeout=120"];
  spawnSync("apt-get", [...wait, "update", "-qq"], options);
  spawnSync(
    "apt-get",
    [...wait, "install", "-y", "-qq", "--no-install-recommends", ...packages],
    options,
  );
  if (isThere(needed)) return;
  throw new Error(
    `The tests need ${needed}, and it could not be installed. Run: sudo apt-get install ${packages.join(" ")}`,
  );
}

function isThere(needed: string): boolean {
  if (needed.startsWith("/")) return existsSync(needed);
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];
  return folders.some((folder) => existsSync(join(folder, needed)));
}
