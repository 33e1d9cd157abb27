import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "./build.ts";
import { until } from "./until.ts";

/** `npm start`, at work in a process of its own. */
export interface StartedSite {
  /** Where the site is, without a slash at its end. */
  readonly origin: string;
  /** What it has printed since it was last told to forget that. */
  said(): string;
  forget(): void;
  hasEnded(): boolean;
  stop(): void;
}

/**
 * Serves the site of a folder, at any port that is free, and waits until it is there.
 * @param flags a `--port` among them keeps its place when the program starts itself anew
 */
export async function startSite(folder: string, ...flags: string[]): Promise<StartedSite> {
  const launch = join(projectFolder, "src/launch.mjs");
  const args = [launch, "start", ...(flags.includes("--port") ? [] : ["--port", "0"]), ...flags];
  const server = spawn(process.execPath, args, { cwd: folder });
  let output = "";
  let hasEnded = false;
  server.once("exit", () => {
    hasEnded = true;
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const said = () => output;
  const origin = () => /The site is on (\S+)/.exec(output)?.[1];
  await until(() => {
    assert.ok(!hasEnded, output);
    return origin() !== undefined;
  }, said);
  return {
    origin: origin() ?? "",
    said,
    forget() {
      output = "";
    },
    hasEnded: () => hasEnded,
    stop: () => void server.kill(),
  };
}
