import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shown } from "../content/path.ts";
import { urlsLockName } from "../content/urls-lock.ts";

/** The texts that differ from those of the last release. */
export interface ReleasedTexts {
  /** The commit that recorded the release in `urls.lock`, abbreviated. */
  readonly commit: string;
  /** Its day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly changed: readonly {
    /** Its path, as diagnostics show it. */
    readonly file: string;
    /** Undefined for a file that wasn't there. */
    readonly before: string | undefined;
    /** Undefined for a file that is gone. */
    readonly after: string | undefined;
  }[];
}

const texts = ["articles", "pages", "about.md"];

/**
 * Asks git what the texts were when the last release was recorded. Undefined where git isn't there, the folder is in
 * no repository, or no release is in its history.
 */
export function releasedTexts(contentFolder: string): ReleasedTexts | undefined {
  const git = askGit(contentFolder);
  const found = git("log", "-1", "--format=%H %as", "--", urlsLockName)?.trim();
  const [commit, day] = found?.split(" ") ?? [];
  if (!commit || day === undefined) return undefined;
  const fields =
    git("diff", "--name-status", "--find-renames", "--relative", "-z", commit, "--", ...texts)
      ?.split("\0")
      .filter((field) => field !== "") ?? [];
  const changed: { file: string; before: string | undefined; after: string | undefined }[] = [];
  while (fields.length > 0) {
    const status = fields.shift() ?? "";
    const from = fields.shift() ?? "";
    const to = /^[RC]/.test(status) ? (fields.shift() ?? "") : from;
    if (!to.endsWith(".md")) continue;
    const path = join(contentFolder, to);
    changed.push({
      file: shown(path),
      before: status === "A" ? undefined : git("show", `${commit}:./${from}`),
      after: existsSync(path) ? readFileSync(path, "utf8") : undefined,
    });
  }
  return { commit: commit.slice(0, 10), day, changed };
}

/** The day on which git first saw each article, by shown path; those it never saw are not there. */
export function daysBegun(contentFolder: string): ReadonlyMap<string, string> {
  const args = ["--diff-filter=A", "--name-only", "--relative", "--format=%x01%as", "-z"];
  const said = askGit(contentFolder)("log", ...args, "--", "articles") ?? "";
  const days = new Map<string, string>();
  // The newest commit comes first, so the first day wins by being written last.
  for (const entry of said.split("\x01")) {
    const [day = "", ...files] = entry.split(/[\0\n]+/);
    for (const file of files)
      if (file.endsWith(".md")) days.set(shown(join(contentFolder, file)), day);
  }
  return days;
}

/** Answers with what git prints; undefined where it can't say. */
function askGit(cwd: string): (...args: string[]) => string | undefined {
  return (...args) => {
    const { status, stdout } = spawnSync("git", args, {
      cwd,
      encoding: "utf8",
      maxBuffer: 64 * 2 ** 20,
    });
    return status === 0 ? stdout : undefined;
  };
}
