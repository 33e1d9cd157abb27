import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Options } from "../build/options.ts";
import { shown } from "../content/path.ts";
import { renamedSiteKeys } from "../content/schemas/migrations.ts";
import { writeOwnFile } from "../content/write-own-file.ts";
import { changeLines } from "../diagnostics/catalogue/example.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { listOwnLayouts } from "../render/own-layouts.ts";
import { renameKeys } from "../upgrade/rename-keys.ts";

interface UpgradeFlags extends Pick<Options, "content"> {
  readonly write: boolean;
  readonly force: boolean;
}

/**
 * `load-bearing upgrade`: what the versions up to this one have changed for the site. Keys with another name are shown
 * as a diff, and with `--write` written, if git could take it back; layouts are left to whoever made them.
 */
export function upgrade(_: readonly string[], { content, write, force }: UpgradeFlags): number {
  const file = join(content, "site.yaml");
  if (!existsSync(file)) {
    process.stderr.write(`There is no \`${shown(file)}\`.\n`);
    return 1;
  }
  const layouts = listOwnLayouts(resolve("layouts")).diagnostics.filter(isOutdated);
  const before = readFileSync(file, "utf8");
  const { text: after, renamed } = renameKeys(before, renamedSiteKeys);
  if (renamed.length === 0 && layouts.length === 0) {
    process.stdout.write("Nothing has to change for this version.\n");
    return 0;
  }
  for (const { file: layout, message, hint } of layouts) {
    process.stdout.write(`${layout}\n\n  ${message}\n  ${hint}\n\n`);
  }
  if (renamed.length === 0) return 0;
  const reasons = renamed.map(
    ({ from, to, since }) => `  \`${from}:\` is \`${to}:\` since ${since}\n`,
  );
  const lines = changeLines({ before, after }).map((line) => `  ${line}\n`);
  process.stdout.write(`${shown(file)}\n\n${reasons.join("")}\n${lines.join("")}\n`);
  if (!write) {
    process.stdout.write("Nothing was written; `npx load-bearing upgrade --write` does.\n");
    return 0;
  }
  if (!force && !isCommitted(file, content)) {
    process.stderr.write(
      "Nothing was written: git could not take it back. Commit first, or add --force.\n",
    );
    return 1;
  }
  writeOwnFile(file, after, content);
  process.stdout.write("Written. `npm run check` says whether all is well.\n");
  return 0;
}

function isOutdated({ code }: Diagnostic): boolean {
  return code === "W152";
}

/** Whether git holds a file as it is now. */
function isCommitted(file: string, folder: string): boolean {
  const ask = (...args: string[]) => spawnSync("git", args, { cwd: folder, encoding: "utf8" });
  return (
    ask("ls-files", "--error-unmatch", file).status === 0 &&
    ask("status", "--porcelain", "--", file).stdout === ""
  );
}
