import { existsSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "./did-you-mean.ts";
import { folderEntries, isFolder } from "./folder.ts";
import { isLeftover } from "./leftovers.ts";
import type { PageEntries } from "./list-pages.ts";
import { shown } from "./path.ts";
import { topNames } from "./top-names.ts";

/** What is code to Eleventy, and would be run. */
const template =
  /\.(?:njk|liquid|html?|tsx|jsx|hbs|mustache|ejs|haml|pug|webc|vto)$|\.11ty(?:data)?\.[cm]?[jt]sx?$/i;

/**
 * Warns of files in a content folder that nothing reads, and reports templates: they are code, and content is
 * text, which may come from strangers.
 * @param read what is named: a folder of code to show, pictures and fonts of the settings, files that `about.md` shows
 */
export function checkUnreadFiles(
  root: string,
  { pages }: PageEntries,
  read: readonly (string | undefined)[],
  report: Report,
): void {
  const say = (file: string, code: "W140" | "E141", message: string, hint: string) =>
    report(diagnostic({ file: shown(file), line: 1, column: 1 }, code, message, hint));
  const unread = (file: string) => {
    const name = basename(file);
    if (template.test(name)) {
      const hint = `Templates are code: put it into \`templates/\` beside the content folder, as \`templates/${name}\`.`;
      say(file, "E141", "a template in the content folder", hint);
    } else say(file, "W140", "nothing reads this file", hintFor(relative(root, file)));
  };
  for (const { name } of folderEntries(root)) {
    const path = join(root, name);
    const isRead = topNames.has(name) || isLeftover(name) || read.includes(path);
    if (!isRead) {
      for (const file of filesBelow(path)) if (!read.includes(file)) unread(file);
    }
  }
  const ofPages = new Set(
    pages.flatMap(({ file, pictures, attachments }) => [file, ...pictures, ...attachments]),
  );
  const folder = join(root, "pages");
  for (const file of existsSync(folder) ? filesBelow(folder) : []) {
    if (!ofPages.has(file)) unread(file);
  }
}

/** What the content folder may hold beside its texts. */
const namesOfFiles = Array.from(topNames).filter((name) => /\.\w+$/.test(name));

function hintFor(path: string): string {
  const name = path.split(sep).at(-1) ?? "";
  const isPicture = /^\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(extname(name));
  if (/\.(?:md|markdown)$/i.test(name)) {
    const md = name.replace(/\.markdown$/i, ".md");
    const [folder = "", ...below] = path.split(sep);
    if (folder === "pages") return `If it is a page, call it \`${md}\`.`;
    if (/^_?drafts$/i.test(folder))
      return "A draft stands in `articles/` with the others, with `draft: true` above its text.";
    const meant = nearest(folder.toLowerCase(), ["articles", "pages"]);
    if (below.length > 0 && meant !== undefined) return `Call the folder \`${meant}/\`.`;
    if (below.length > 0) {
      return `If \`${folder}/\` holds articles, name it in \`sections:\` of \`site.yaml\`; any other page is in \`pages/\`.`;
    }
    return `An article is in \`articles/\`, any other page in \`pages/\`: \`pages/${md}\`.`;
  }
  const [top = ""] = path.split(sep);
  if (["figures", "layouts", "tests"].includes(top))
    return `\`${top}/\` is code, and lies beside the content folder.`;
  const own = path === name ? nearest(name, namesOfFiles) : undefined;
  if (own !== undefined && !isPicture) return `Did you mean \`${own}\`?`;
  if (isPicture) {
    return path === name
      ? "`about.md` may show it, or `site.yaml` name it; any other picture lies beside the `index.md` that shows it."
      : "A picture lies beside the `index.md` that shows it, or in `public/`, where any text shows it by its path.";
  }
  return "Files to be published as they are belong in `public/`, beside the content folder.";
}

function filesBelow(path: string): string[] {
  if (!isFolder(path)) return [path];
  return folderEntries(path)
    .filter(({ name }) => !isLeftover(name))
    .flatMap(({ name }) => filesBelow(join(path, name)));
}
