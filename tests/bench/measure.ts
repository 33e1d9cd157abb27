import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { isSystemError } from "../../src/diagnostics/system-error.ts";

/** A command line as a person would type it, and where. */
export interface Command {
  /** Read by bash. */
  readonly line: string;
  readonly cwd: string;
  /** Folders that come first in PATH. */
  readonly path?: readonly string[];
}

export interface Measurement {
  readonly wallMs: number;
  /** User and system time of the command and all its children. */
  readonly cpuMs: number;
  /** See `treePssBytes`; undefined where there is no /proc. */
  readonly peakBytes: number | undefined;
}

const sampleEveryMs = 200;

/** Starts a command in a process group of its own, so that all of it can be stopped. */
export function start({ line, cwd, path = [] }: Command): ChildProcess {
  const PATH = [...path, process.env.PATH].join(":");
  const child = spawn("bash", ["-c", `TIMEFORMAT='cpu %U %S'; time { ${line}; }`], {
    cwd,
    detached: true,
    env: { ...process.env, PATH, NODE_ENV: "production", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

/** Children in groups of their own don't end with this process by themselves. */
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) stop(child);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** Stops a command that `start` started, with its children. */
export function stop(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  process.kill(-child.pid, "SIGKILL");
}

/** Runs a command to its end. Throws with what it printed when it fails. */
export async function measure(command: Command): Promise<Measurement> {
  spawnSync("sync");
  await sleep(500);
  const started = performance.now();
  const child = start(command);
  const peak = watchPeak(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const code = await new Promise((resolve) => child.on("close", resolve));
  const wallMs = performance.now() - started;
  const peakBytes = peak();
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(printed) ?? [];
  if (code !== 0) throw new Error(`${command.line}\nended with ${code}:\n${printed.slice(-2000)}`);
  return { wallMs, cpuMs: (Number(user) + Number(system)) * 1000, peakBytes };
}

/** Samples the memory of a process and its children until the function that it returns is called. */
export function watchPeak(child: ChildProcess): () => number | undefined {
  let peak: number | undefined;
  const sample = () => {
    const bytes = child.pid === undefined ? undefined : treePssBytes(child.pid);
    if (bytes !== undefined) peak = Math.max(peak ?? 0, bytes);
  };
  const timer = setInterval(sample, sampleEveryMs);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/**
 * The proportional set size of a process and all its descendants: what they hold in memory, a page that
 * several share counted once (https://docs.kernel.org/filesystems/proc.html, smaps_rollup). The sum of
 * their resident set sizes would count shared pages once for each.
 */
function treePssBytes(root: number): number | undefined {
  const parents = new Map<number, number>();
  for (const name of listProcesses()) {
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const belongs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent > 1 && belongs(parent));
  };
  let kilobytes: number | undefined;
  for (const pid of parents.keys()) {
    if (!belongs(pid)) continue;
    const pss = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    if (pss !== undefined) kilobytes = (kilobytes ?? 0) + Number(pss);
  }
  return kilobytes === undefined ? undefined : kilobytes * 1024;
}

/** None where the system has no `/proc`. */
function listProcesses(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [];
  }
}

/** Empty for a process that has ended in between. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return "";
  }
}
