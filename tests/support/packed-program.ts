import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder, scratchFolder } from "./build.ts";

/** The package as `npm pack` makes it: the one that `tests/run.ts` packed for all files, else its own. */
export function packedProgram(): string {
  return process.env.TEST_PACKAGE ?? packProgram();
}

/** Packs the program into a folder of its own. */
export function packProgram(): string {
  const folder = scratchFolder();
  execFileSync("npm", ["pack", "--pack-destination", folder], {
    cwd: projectFolder,
    stdio: "pipe",
  });
  const [tarball = ""] = readdirSync(folder);
  return join(folder, tarball);
}

/** Runs npm without scripts. Its cache has what the checkout was installed from; the network is asked for the rest. */
export function npm(args: readonly string[], cwd: string, user: object = {}): string {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  return execFileSync("npm", [...args, ...quiet], {
    cwd,
    encoding: "utf8",
    stdio: "pipe",
    ...user,
  });
}

/** Runs a program that is installed in a site's folder, as `npx load-bearing` does. */
export function runInstalled(site: string, args: readonly string[], cwd = site) {
  const bin = join(site, "node_modules/.bin/load-bearing");
  return spawnSync(bin, args, { cwd, encoding: "utf8" });
}

/** A command without a network, where the system lets us take it away. */
export function offline(command: string, args: readonly string[]): [string, string[]] {
  const canDeny = spawnSync("unshare", ["-rn", "true"]).status === 0;
  return canDeny ? ["unshare", ["-rn", command, ...args]] : [command, [...args]];
}
