import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SshTarget } from "../../content/schemas/deploy.ts";
import { answerLimits, lastWords, sendingMs } from "./answer-limits.ts";
import { openRemoteShell, type RemoteShell } from "./remote-shell.ts";
import { DeployError } from "./target.ts";

/** What ssh is told: one connection carries the shell and rsync, so that a person is asked once at most. */
export interface Connection {
  readonly host: string;
  readonly options: readonly string[];
}

/** How long a server may take to answer at all. */
const connectSeconds = 15;

/**
 * Does some work over one connection, which is closed whatever happens. Throws what the work throws, among that a
 * {@link DeployError} when the connection is lost.
 */
export async function withShell<T>(
  { host, user, port }: SshTarget,
  work: (shell: RemoteShell, connection: Connection) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "deploy-"));
  const options = ["-o", `ControlPath=${join(folder, "ssh")}`, ...(port ? ["-p", `${port}`] : [])];
  const connection = { host: user ? `${user}@${host}` : host, options };
  const shell = openRemoteShell([
    ...options,
    ...["-o", "ControlMaster=yes", "-o", "ControlPersist=no", "-T"],
    ...["-o", `ConnectTimeout=${connectSeconds}`],
    // A dropped connection is noticed within a minute, here and (by its own settings) there.
    ...["-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=3"],
    ...(process.stdin.isTTY ? [] : ["-o", "BatchMode=yes"]),
    ...["--", connection.host],
  ]);
  try {
    return await work(shell, connection);
  } finally {
    await shell.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs rsync over the connection; a `DeployError` with its words when it fails, or takes longer than a day. */
export function rsync(
  { options }: Connection,
  args: readonly string[],
  timeout = sendingMs,
): Promise<void> {
  const remote = ["ssh", ...options, "-o", "ControlMaster=no"].map(rshWord).join(" ");
  return new Promise((resolve, reject) => {
    // Of nothing said at all: to send a large site may take hours.
    const patience = `--timeout=${answerLimits.ms / 1000}`;
    const child = spawn("rsync", ["-e", remote, patience, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
      timeout,
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said = lastWords(said, chunk);
    });
    child.once("error", ({ message }) => reject(new DeployError(`rsync: ${message}`)));
    child.once("close", (code) => {
      const why = child.killed ? "it took longer than anything takes" : said.trim();
      if (code === 0) resolve();
      else reject(new DeployError(`rsync: ${why}`));
    });
  });
}

/** A word for rsync's `-e`, which knows quotes and nothing else. */
function rshWord(text: string): string {
  return /[\s'"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
