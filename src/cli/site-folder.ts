import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../build/options.ts";
import { enterFolder, typedPath } from "../content/path.ts";

/**
 * Makes the site's folder the working directory: that of `--site`, else the nearest one upwards that has a
 * `content/site.yaml`. With `--content`, or where there is no site, it stays where it is.
 * Throws a {@link UsageError} if `--site` names no folder.
 */
export function enterSite(args: readonly string[]): void {
  // It makes a folder of its own, wherever it is asked from.
  if (args[0] === "init") return;
  const site = siteFlag(args);
  if (site !== undefined) {
    const folder = typedPath(site);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      throw new UsageError(`There is no folder \`${site}\` (--site).`);
    }
    enterFolder(folder);
  } else if (!args.some((arg) => /^--content(?:=|$)/.test(arg))) {
    const folder = siteAbove(resolve());
    if (folder !== undefined) enterFolder(folder);
  }
}

function siteFlag(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => /^--site(?:=|$)/.test(arg));
  const [, joined] = /^--site=(.*)$/s.exec(args[at] ?? "") ?? [];
  return at < 0 ? undefined : (joined ?? args[at + 1]);
}

function siteAbove(folder: string): string | undefined {
  if (existsSync(join(folder, "content/site.yaml"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : siteAbove(parent);
}
