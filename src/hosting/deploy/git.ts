import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { answerLimits } from "./answer-limits.ts";
import { DeployError } from "./target.ts";

const run = promisify(execFile);

interface GitOptions {
  readonly cwd?: string;
  /** A folder that grows by what another machine sends, and how large it may become. */
  readonly growing?: { readonly folder: string; readonly mostBytes: number };
}

const moreThanAnySite = "the remote has more than any site";
/** How often it is looked at how much has come. */
const lookEveryMs = 250;

/**
 * Runs git, and answers with what it printed. Throws a {@link DeployError} with its words when it fails, and when it
 * takes longer, says more or fetches more than any site needs.
 */
export async function git(
  args: readonly string[],
  { cwd, growing }: GitOptions = {},
): Promise<string> {
  const nobody = { NAME: "npm run deploy", EMAIL: "deploy@localhost" };
  const env = {
    GIT_AUTHOR_NAME: nobody.NAME,
    GIT_AUTHOR_EMAIL: nobody.EMAIL,
    GIT_COMMITTER_NAME: nobody.NAME,
    GIT_COMMITTER_EMAIL: nobody.EMAIL,
    ...process.env,
    // Asking is for people at a terminal.
    ...(process.stdin.isTTY ? {} : { GIT_TERMINAL_PROMPT: "0" }),
  };
  const tooMuch = new AbortController();
  const look = setInterval(() => {
    if (growing && sizeOf(growing.folder) > growing.mostBytes) tooMuch.abort();
  }, lookEveryMs);
  const { ms: timeout } = answerLimits;
  const { signal } = tooMuch;
  try {
    const limits = { maxBuffer: 64 * 2 ** 20, timeout, signal };
    const { stdout } = await run("git", args, { cwd, env, ...limits });
    return stdout.trim();
  } catch (error) {
    throw new DeployError(`git: ${signal.aborted ? moreThanAnySite : wordsOf(error)}`);
  } finally {
    clearInterval(look);
  }
}

/** What went wrong with a program that was run. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = "stderr" in error ? String(error.stderr).trim() : "";
  if ("code" in error && error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return moreThanAnySite;
  if ("killed" in error && error.killed === true) return "it took longer than anything takes";
  return said || String(error);
}

/** Of the files in a folder, which may come and go while it is looked. */
function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}
