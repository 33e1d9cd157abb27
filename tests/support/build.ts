import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const projectFolder = join(import.meta.dirname, "../..");

/** A folder of its own for one test, which the system clears away. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "load-bearing-"));
  // Web servers in tests run as another user.
  chmodSync(folder, 0o755);
  return folder;
}

/** Runs the real build as a person would, in a process of its own. */
export function runBuild(
  args: readonly string[],
  {
    cwd = projectFolder,
    env = {},
    program = projectFolder,
  }: {
    cwd?: string;
    env?: Record<string, string>;
    /** The checkout whose program runs. */
    program?: string;
  } = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(program, "src/launch.mjs"), "build", ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
}
