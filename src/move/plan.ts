import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Content } from "../content/content.ts";
import type { Reference } from "../content/markdown/document.ts";
import { shown } from "../content/path.ts";
import { documentLinks, pathsBySlug } from "../site/document-links.ts";
import { paths } from "../site/urls.ts";
import { openTextFile, type TextFile } from "./text-file.ts";
import { addToMap } from "./yaml-entries.ts";

/** Why something can't be moved, said to the person who asked. */
export class MoveRefused extends Error {}

/** A move that has been thought through, and not been made. */
export interface MovePlan {
  /** The files whose text changes, by their path before the move. */
  readonly files: ReadonlyMap<string, TextFile>;
  /** Files and folders that get another name, in this order. */
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  /** Files that are in two places afterwards. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  /** Files that are gone afterwards, by their path before the move. */
  readonly removals: readonly string[];
  /** What the move can't do, or does otherwise than one might think. */
  readonly notes: readonly string[];
}

/** A plan in the making. */
export interface MoveDraft {
  readonly folder: string;
  readonly content: Content;
  /** A file of the site, opened once. */
  open(path: string): TextFile;
  rename(from: string, to: string): void;
  copy(from: string, to: string): void;
  remove(path: string): void;
  /** Tells the person something about this move. */
  say(note: string): void;
  plan(): MovePlan;
}

/**
 * A move of which nothing is done yet. Its `rename` and `copy` throw {@link MoveRefused} where a file is in the way.
 * @param folder the content folder
 * @param names what is moved, and where to, by its slug
 * @throws {MoveRefused} if an article that names one of them can't be read: its links could not be followed
 */
export function draftMove(folder: string, content: Content, names: readonly string[]): MoveDraft {
  const files = new Map<string, TextFile>();
  const renames: { from: string; to: string }[] = [];
  const copies: { from: string; to: string }[] = [];
  const removals: string[] = [];
  const notes: string[] = [];
  const checkFree = (to: string) => {
    const isTaken = [...renames, ...copies].some((one) => one.to === to);
    if (isTaken || existsSync(to)) throw new MoveRefused(`There is a \`${shown(to)}\` already.`);
  };
  const inTheWay = content.unreadable.filter((one) => isConcerned(one, names));
  if (inTheWay.length > 0) {
    const slugs = inTheWay.map(({ slug }) => `\`${slug}\``).join(", ");
    throw new MoveRefused(`The front matter of ${slugs} can't be read: mend it first.`);
  }
  return {
    folder,
    content,
    open(path) {
      const whole = resolve(path);
      const file = files.get(whole) ?? openTextFile(whole);
      files.set(whole, file);
      return file;
    },
    rename(from, to) {
      checkFree(to);
      renames.push({ from, to });
    },
    copy(from, to) {
      checkFree(to);
      copies.push({ from, to });
    },
    remove: (path) => void removals.push(resolve(path)),
    say: (note) => void notes.push(note),
    plan: () => ({
      files: new Map(
        [...files].filter(
          ([path, file]) => !removals.includes(path) && file.result() !== file.text,
        ),
      ),
      renames,
      copies,
      removals,
      notes,
    }),
  };
}

/** Every link in the texts of the site, with the path of the page that it stands on. */
export function linksOf({
  articles,
  about,
  pages,
}: Content): (Reference & { readonly from: string })[] {
  const texts = [
    ...articles,
    ...pages,
    ...(about ? [{ path: paths.about, document: about.document }] : []),
  ];
  const bySlug = pathsBySlug(articles);
  return texts.flatMap(({ path, document }) =>
    documentLinks(document, bySlug).map((link) => ({ ...link, from: path })),
  );
}

/** Whether a text that can't be read is, or names, one of those: all that says so has its slug in it. */
function isConcerned(
  { slug, path }: Content["unreadable"][number],
  names: readonly string[],
): boolean {
  const text = readFileSync(path, "utf8");
  return names.some((name) => name !== "" && (name === slug || text.includes(name)));
}

/**
 * Writes another address where links have one.
 * @param isMeant whether a link's whole path and id are those that change
 * @param rewrite the new way to write an address; undefined for what isn't one of them
 */
export function rewriteLinks(
  draft: MoveDraft,
  isMeant: (address: URL) => boolean,
  rewrite: (written: string, isWiki: boolean) => string | undefined,
): void {
  for (const { href, location, from } of linksOf(draft.content)) {
    const base = `https://site.invalid${from}`;
    if (!isMeant(new URL(href, base))) continue;
    const file = draft.open(location.file);
    const offset = file.offsetOf(location);
    const spot = file.text.slice(offset, offset + (location.length ?? 0));
    const isWiki = spot.startsWith("[[");
    const written = rewrite(spot, isWiki);
    if (written !== undefined && written !== spot) {
      file.replace(offset, spot.length, written);
      continue;
    }
    rewriteDefinitions(file, base, isMeant, rewrite);
  }
}

/** Addresses that stand apart from their links: `[words]: /address/`. */
function rewriteDefinitions(
  file: TextFile,
  base: string,
  isMeant: (address: URL) => boolean,
  rewrite: (written: string, isWiki: boolean) => string | undefined,
): void {
  for (const { 0: whole, 1: address = "", index } of file.text.matchAll(
    /^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s>]+)/gm,
  )) {
    if (!URL.canParse(address, base) || !isMeant(new URL(address, base))) continue;
    const written = rewrite(address, false);
    if (written === undefined) continue;
    file.replace(index + whole.length - address.length, address.length, written);
  }
}

/** Throws {@link MoveRefused} for an address that leads elsewhere already, as an old one of something does. */
export function refuseTaken({ content: { site, articles } }: MoveDraft, path: string): void {
  const leading = [...site.redirects, ...articles.flatMap(({ aliases }) => aliases)];
  if (!leading.some((one) => one.path === path)) return;
  throw new MoveRefused(
    `\`${path}\` leads elsewhere already: take that alias or redirect out first.`,
  );
}

/** Entries of `redirects` that lead to what moves lead to where it is then. */
export function retarget(draft: MoveDraft, from: string, to: string): void {
  for (const { value, written } of draft.content.site.redirects) {
    if (!value.startsWith(from)) continue;
    const place = draft.content.siteFileLocation("redirects", written);
    const file = draft.open(place.file);
    const at = file.text.indexOf(from, file.offsetOf(place));
    if (at !== -1 && at <= file.offsetOf(place) + 1) file.replace(at, from.length, to);
  }
}

/** Says in `site.yaml` where an address leads now, if it was ever released. */
export function redirect(draft: MoveDraft, from: string, to: string): void {
  retarget(draft, from, to);
  const released = [...(draft.content.urlsLock?.addresses.keys() ?? [])];
  if (!released.some((address) => address.startsWith(from))) return;
  draft
    .open(join(draft.folder, "site.yaml"))
    .amend((text) => addToMap(text, "redirects", from, to));
}
