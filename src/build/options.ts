import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { DateTime } from "luxon";

/** What the commands can be told; the same flags everywhere that they make sense. */
export interface Options {
  readonly content: string;
  readonly out: string;
  /** The instant that counts as now: what is dated later is not published. */
  readonly now: Date;
  readonly url: string | undefined;
  readonly format: "text" | "json";
  readonly port: number;
  /** Also writes compressed copies, for hosts that send those. */
  readonly compress: boolean;
  /** Whether a build says where its time went. */
  readonly profile: boolean;
  /** Whether a build may use what earlier ones kept. */
  readonly cache: boolean;
  /** Whether `check` also asks the hosts that the texts link to. */
  readonly external: boolean;
}

/** A flag that can't be used, said to the person who typed it. */
export class UsageError extends Error {}

/** Reads flags and environment. `SITE_URL` stands in for `--url`. */
export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const values = flags(args);
  const { format } = values;
  if (format !== "text" && format !== "json") {
    throw new UsageError(`--format is \`text\` or \`json\`, not \`${format}\``);
  }
  const url = values.url ?? (env.SITE_URL || undefined);
  if (url !== undefined && !isOrigin(url)) {
    throw new UsageError(
      `--url takes scheme and host, like \`https://example.org\`, not \`${url}\``,
    );
  }
  const port = values.port === "" ? Number.NaN : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not \`${values.port}\``);
  }
  return {
    content: resolve(values.content),
    out: resolve(values.out),
    now: nowOf(values.now),
    url,
    format,
    port,
    compress: values.compress,
    profile: values.profile,
    cache: !values["no-cache"],
    external: values.external,
  };
}

function flags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        content: { type: "string", default: "content" },
        out: { type: "string", default: "_site" },
        now: { type: "string" },
        url: { type: "string" },
        format: { type: "string", default: "text" },
        port: { type: "string", default: "8080" },
        compress: { type: "boolean", default: false },
        profile: { type: "boolean", default: false },
        "no-cache": { type: "boolean", default: false },
        external: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `--now`, or the time of the last commit, so that the same commit gives the same site on any day. */
function nowOf(written: string | undefined): Date {
  const text = written ?? commitTime();
  // A time without a zone is UTC: the output must not depend on where it is built.
  const now = text === undefined ? new Date() : DateTime.fromISO(text, { zone: "utc" }).toJSDate();
  if (Number.isNaN(now.getTime())) {
    throw new UsageError(`--now takes a time like \`2026-01-31T12:00:00Z\`, not \`${written}\``);
  }
  return now;
}

function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, origin, href } = new URL(url);
  return /^https?:$/.test(protocol) && href === `${origin}/`;
}

function commitTime(): string | undefined {
  return git("log", "-1", "--format=%cI");
}

/** The commit that is checked out; undefined outside a repository. */
export function currentCommit(): string | undefined {
  return git("rev-parse", "HEAD");
}

function git(...args: string[]): string | undefined {
  try {
    const answer = execFileSync("git", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return answer.trim() || undefined;
  } catch {
    return undefined;
  }
}
