import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { type AnswerLimits, answerLimits, lastWords } from "./answer-limits.ts";
import { DeployError } from "./target.ts";

/** A shell on another machine, open for as long as this process lives and the connection holds. */
export interface RemoteShell {
  /** Runs a POSIX script with `set -e` and answers with what it printed; throws what it said if it fails. */
  run(script: string): Promise<string>;
  /** Runs commands in the shell itself, so that what they hold stays held; answers with their number. */
  keep(commands: string): Promise<number>;
  close(): Promise<void>;
}

/** How a server answers beyond what is waited for; undefined while it doesn't. */
type Excess = "said more than any answer has" | "took longer than anything takes";

/**
 * Opens one shell through OpenSSH. Whatever the remote shell holds (a lock) it loses with the connection:
 * it reads its scripts from us, and ends when there are no more.
 * @param args what `ssh` is told: options and the host
 * @param limits what is said and waited for at most, after which the connection is ended
 * @returns a shell whose `run` throws a {@link DeployError} for a script that fails, and when the connection is lost
 */
export function openRemoteShell(
  args: readonly string[],
  limits: AnswerLimits = answerLimits,
): RemoteShell {
  const ssh = spawn("ssh", [...args, "exec sh"], { stdio: "pipe" });
  const ended = endOf(ssh);
  let said = "";
  ssh.stderr.on("data", (chunk: Buffer) => {
    said = lastWords(said, chunk);
  });
  // A write to a connection that is lost is an error here and an end there; the end is told.
  ssh.stdin.on("error", () => {});
  let excess: Excess | undefined;
  const end = (how: Excess) => {
    excess ??= how;
    ssh.kill();
  };
  let sizeBytes = 0;
  // A line without end would be none yet: what comes is counted as it comes.
  ssh.stdout.on("data", (chunk: Buffer) => {
    sizeBytes += chunk.length;
    if (sizeBytes > limits.bytes) end("said more than any answer has");
  });
  const lines = createInterface({ input: ssh.stdout })[Symbol.asyncIterator]();

  async function answer(script: string): Promise<{ status: number; text: string }> {
    said = "";
    sizeBytes = 0;
    const timer = setTimeout(end, limits.ms, "took longer than anything takes");
    try {
      return await readAnswer(script);
    } finally {
      clearTimeout(timer);
    }
  }

  async function readAnswer(script: string): Promise<{ status: number; text: string }> {
    const mark = `end-${randomBytes(8).toString("hex")}`;
    ssh.stdin.write(`${script}\nstatus=$?; echo; echo ${mark} $status\n`);
    const output: string[] = [];
    for (;;) {
      const { value, done } = await lines.next();
      if (excess) throw new DeployError(`the server ${excess}: the connection was ended`);
      if (done) {
        const how = await ended;
        throw new DeployError(`the connection was lost: ${said.trim() || how}${sshHint(said)}`);
      }
      if (value.startsWith(`${mark} `)) {
        return { status: Number(value.slice(mark.length)), text: output.join("\n").trim() };
      }
      output.push(value);
      // Millions of short lines take less room as one text.
      if (output.length > 10_000) output.splice(0, output.length, output.join("\n"));
    }
  }

  return {
    async run(script) {
      const { status, text } = await answer(`( set -e\n${script}\n) </dev/null`);
      if (status !== 0) throw new DeployError(`${text}\n${said}`.trim());
      return text;
    },
    keep: async (commands) => (await answer(commands)).status,
    async close() {
      ssh.stdin.end();
      await ended;
    },
  };
}

/** What to do about the two things that ssh says before anybody is let in. */
function sshHint(said: string): string {
  if (/Host key verification failed/.test(said)) {
    return "\nThis machine doesn't know the server, or knows another key of it: connect once by hand, `ssh USER@HOST`, and compare the fingerprint.";
  }
  return /Permission denied/.test(said)
    ? "\nIs the key in the agent (`ssh-add -l`), and in `~/.ssh/authorized_keys` of that user there?"
    : "";
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // Not `exit`, which may come before the last that it says.
    child.once("close", (code) => resolve(`ssh ended with ${code}`));
  });
}
