import { dirname, relative, resolve } from "node:path";
import { isCheckout, packageFile } from "../package/package-files.ts";
import { configFile, templatesFolder } from "../render/bundle-site-code.ts";
import { foldersWithin } from "./watch-folders.ts";

/** What a file is a part of: the program itself, the owner's code that Eleventy runs, figures, or all else of a site. */
export type ChangedPart = "program" | "code" | "figures" | "site";

const styles = packageFile("src/styles");
const program = isCheckout ? [packageFile("src"), packageFile("layouts")] : [];
const isScript = (path: string) => /\.[cm]?[jt]sx?$/.test(path);

/**
 * What a changed file is a part of; undefined for one that the site doesn't depend on.
 * @param codeInputs the files that the owner's code is made of
 */
export function partOf(
  path: string,
  content: string,
  codeInputs: ReadonlySet<string>,
): ChangedPart | undefined {
  if (isWithin(program, path) && !isWithin([styles], path)) return "program";
  const templates = resolve(templatesFolder);
  const isCode = path === resolve(configFile) || (isWithin([templates], path) && isScript(path));
  if (isCode || codeInputs.has(path)) return "code";
  if (isWithin([resolve("figures")], path)) return "figures";
  const others = [content, resolve("public"), resolve("layouts"), styles, templates];
  return isWithin(others, path) ? "site" : undefined;
}

/** The folders in which something may change that the site depends on. */
export function watchedFolders(content: string, codeInputs: ReadonlySet<string>): string[] {
  const own = ["public", "figures", "layouts", templatesFolder].map((name) => resolve(name));
  return [
    dirname(content),
    ...[content, ...own, ...program].flatMap(foldersWithin),
    ...Array.from(codeInputs, (file) => dirname(file)),
  ];
}

function isWithin(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => !relative(folder, path).startsWith(".."));
}
