import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Article } from "../content/article.ts";
import { filesBeside } from "../content/files-beside.ts";
import { shown } from "../content/path.ts";
import { fileOfPath, pathOfFile } from "../content/site-path.ts";
import { type MoveDraft, MoveRefused, redirect, refuseTaken } from "./plan.ts";
import { bodyStart, type Range } from "./prose.ts";

/** The folder that an article has for itself; undefined for one that is a file alone. */
export function folderOf({ locations }: Article): string | undefined {
  const path = resolve(locations.frontMatter.file);
  return basename(path) === "index.md" ? dirname(path) : undefined;
}

/** A file beside an article that a part of its text shows or links to. */
export interface UsedFile {
  /** Its path within the article's folder, with slashes. */
  readonly name: string;
  /** Whether the rest of the article uses it too. */
  readonly isShared: boolean;
}

/** Pictures and other files that a range of an article's text uses. */
export function filesUsed(draft: MoveDraft, article: Article, range: Range): UsedFile[] {
  const { path, document, locations } = article;
  const file = draft.open(locations.frontMatter.file);
  const frontMatter = file.text.slice(0, bodyStart(file.text));
  const used = new Map<string, { here: boolean; there: boolean }>();
  for (const { href, location } of [...document.images, ...document.links]) {
    const { pathname } = new URL(href, `https://site.invalid${path}`);
    if (!pathname.startsWith(path) || pathname === path) continue;
    const name = fileOfPath(`/${pathname.slice(path.length)}`);
    const at = file.offsetOf(location);
    const isHere = at >= range.from && at < range.to;
    const known = used.get(name) ?? { here: false, there: frontMatter.includes(name) };
    used.set(name, { here: known.here || isHere, there: known.there || !isHere });
  }
  return Array.from(used)
    .filter(([, { here }]) => here)
    .map(([name, { there }]) => ({ name, isShared: there }));
}

/** Every file beside an article. */
export function allFiles(article: Article): UsedFile[] {
  const folder = folderOf(article);
  if (folder === undefined) return [];
  return filesBeside(folder, () => {})
    .filter((file) => file !== join(folder, "index.md"))
    .map((file) => ({
      name: file.slice(folder.length + 1).replaceAll("\\", "/"),
      isShared: false,
    }));
}

/**
 * Takes files into the folder of another article, which gets one if it has none. Throws {@link MoveRefused} if another
 * file has
 * the name there.
 */
export function moveFiles(
  draft: MoveDraft,
  from: Article,
  into: Article,
  files: readonly UsedFile[],
): void {
  const source = folderOf(from);
  if (source === undefined || files.length === 0) return;
  const file = resolve(into.locations.frontMatter.file);
  const folder = folderOf(into) ?? join(dirname(file), into.slug);
  if (folderOf(into) === undefined) draft.rename(file, join(folder, "index.md"));
  for (const { name, isShared } of files) {
    const [old, fresh] = [join(source, name), join(folder, name)];
    // It may have been there before, and that address have been given up for another.
    refuseTaken(draft, `/${into.path.slice(1)}${pathOfFile(name).slice(1)}`);
    if (existsSync(fresh)) {
      if (!readFileSync(old).equals(readFileSync(fresh))) {
        const message = `\`${into.slug}\` has another \`${name}\`: give one of the two another name first.`;
        throw new MoveRefused(message);
      }
      if (!isShared) draft.remove(old);
    } else if (isShared) draft.copy(old, fresh);
    else draft.rename(old, fresh);
  }
}

/** Released addresses of files that have left their article lead to where they are. */
export function redirectFiles(
  draft: MoveDraft,
  from: Article,
  into: Article,
  files: readonly UsedFile[],
): void {
  for (const { name } of files.filter(({ isShared }) => !isShared)) {
    const path = pathOfFile(name).slice(1);
    for (const old of [from.path, ...from.aliases.map((alias) => alias.path)]) {
      redirect(draft, `/${old.slice(1)}${path}`, `/${into.path.slice(1)}${path}`);
    }
  }
}

/** The code files that a text includes. */
export function examplesUsed(text: string): string[] {
  const fences = text.matchAll(/^[ \t]*(?:`{3,}|~{3,})[^\n]*?\bfile=(\S+)/gm);
  return [...new Set(Array.from(fences, ([, name = ""]) => name))];
}

/**
 * Takes the code that a passage includes to that of the other article.
 * @param rest the text that stays, which may include the same; undefined if none does
 * @throws {MoveRefused} if another file has the name there
 */
export function moveExamples(
  draft: MoveDraft,
  from: Article,
  into: Article,
  passage: string,
  rest: string | undefined,
): void {
  const { examples } = draft.content.site;
  if (examples === undefined) return;
  const source = resolve(draft.folder, examples, from.slug);
  const folder = resolve(draft.folder, examples, into.slug);
  if (!existsSync(source)) return;
  if (rest === undefined && !existsSync(folder)) {
    draft.rename(source, folder);
    return;
  }
  const kept = rest === undefined ? [] : examplesUsed(rest);
  const used = examplesUsed(passage);
  const files = filesBeside(source, () => {}).map((file) => file.slice(source.length + 1));
  const goes = (file: string) => {
    const tested = file.replace(/\.test(?=\.\w+$)/, "");
    return rest === undefined || used.includes(file) || used.includes(tested);
  };
  for (const file of files.filter(goes)) {
    const isKept = kept.includes(file.replace(/\.test(?=\.\w+$)/, ""));
    const to = join(folder, file);
    if (existsSync(to)) {
      if (readFileSync(to).equals(readFileSync(join(source, file)))) continue;
      throw new MoveRefused(
        `There is another \`${shown(to)}\`: give one of the two another name first.`,
      );
    }
    if (isKept) draft.copy(join(source, file), to);
    else draft.rename(join(source, file), to);
  }
  if (files.some(goes)) {
    draft.say(`Run the tests in \`${shown(folder)}\`: what they import may be elsewhere.`);
  }
}
