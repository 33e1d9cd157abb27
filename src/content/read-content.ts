import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import type { ArticleFile } from "./article.ts";
import { compareText, fault, type Report } from "./fault.ts";
import { shown } from "./path.ts";
import { type PictureFile, readPicture } from "./read-picture.ts";
import { codePoint, readText } from "./read-text.ts";
import { type Slug, SlugSchema } from "./schema.ts";
import type { SourceText } from "./source-text.ts";
import { urlsLockName } from "./urls-lock.ts";

/** Every file of a content folder, as text. Nothing has been parsed. */
export interface ContentFiles {
  readonly site: SourceText | undefined;
  readonly tags: SourceText | undefined;
  readonly about: SourceText | undefined;
  readonly urlsLock: SourceText | undefined;
  readonly articles: readonly ArticleFile[];
  /** Articles that are there and can't be read as text. */
  readonly unreadable: readonly Slug[];
}

const pictureTypes = new Set([".avif", ".gif", ".jpg", ".jpeg", ".png", ".svg", ".webp"]);

/** Reads a content folder from disk. `examplesOf` finds the examples folder's path in `site.yaml`. */
export function readContent(
  folder: string,
  examplesOf: (site: SourceText) => string | undefined,
  report: Report,
): ContentFiles {
  const read = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? readText(path, folder, report) : undefined;
  };
  const site = read("site.yaml");
  if (!existsSync(join(folder, "site.yaml"))) {
    const place = { file: shown(join(folder, "site.yaml")), line: 1, column: 1 };
    const found = isFolder(folder)
      ? "there is no `site.yaml`"
      : `there is no folder \`${shown(folder)}\``;
    report(fault(place, "E100", found, "A content folder holds `site.yaml` and `articles/`."));
  }
  const examplesPath = site && examplesOf(site);
  const examples = examplesPath === undefined ? undefined : resolve(folder, examplesPath);
  return {
    site,
    tags: read("tags.yaml"),
    about: read("about.md"),
    urlsLock: read(urlsLockName),
    ...(isFolder(folder)
      ? readArticles(folder, examples, report)
      : { articles: [], unreadable: [] }),
  };
}

function readArticles(
  root: string,
  examples: string | undefined,
  report: Report,
): Pick<ContentFiles, "articles" | "unreadable"> {
  const folder = join(root, "articles");
  const articles: ArticleFile[] = [];
  const unreadable: Slug[] = [];
  if (!isFolder(folder)) {
    const place = { file: shown(folder), line: 1, column: 1 };
    report(
      fault(place, "E104", "there is no folder for articles", "Make it, even if it is empty."),
    );
    return { articles, unreadable };
  }
  for (const entry of list(folder)) {
    if (entry.name.startsWith(".")) continue;
    const inFolder = entry.isDirectory();
    const name = inFolder ? entry.name : entry.name.replace(/\.md$/, "");
    const path = inFolder ? join(folder, name, "index.md") : join(folder, entry.name);
    const place = { file: shown(path), line: 1, column: 1 };
    const say = (code: string, message: string, hint: string) =>
      report(fault(place, code, message, hint));
    if (!(inFolder || entry.name.endsWith(".md")) || !existsSync(path)) {
      const hint = "An article is `<slug>.md`, or `<slug>/index.md` with its pictures beside it.";
      say("E101", `\`${entry.name}\` is no article`, hint);
      continue;
    }
    const slug = SlugSchema.safeParse(name);
    if (!slug.success) {
      say("E102", notASlug(name), "Use lower-case words joined by hyphens.");
      continue;
    }
    const source = readText(path, root, report);
    if (!source) {
      unreadable.push(slug.data);
      continue;
    }
    articles.push({
      slug: slug.data,
      source,
      pictures: inFolder ? readPictures(dirname(path), root, report) : new Map(),
      examples: examples === undefined ? new Map() : readExamples(join(examples, name)),
    });
  }
  return { articles, unreadable };
}

/** Says which character is in the way: one may look like a letter of the alphabet and be none. */
function notASlug(name: string): string {
  const [wrong] = /[^a-z0-9-]/u.exec(name) ?? [];
  const why =
    wrong === undefined
      ? ""
      : `: \`${wrong}\` (${codePoint(wrong)}) is none of a-z, 0-9 and the hyphen`;
  return `the name \`${name}\` can't be a URL${why}`;
}

function readPictures(folder: string, root: string, report: Report): Map<string, PictureFile> {
  const pictures = new Map<string, PictureFile>();
  for (const { name } of list(folder)) {
    if (!pictureTypes.has(extname(name).toLowerCase())) continue;
    pictures.set(name, readPicture(join(folder, name), root, report));
  }
  return pictures;
}

function readExamples(folder: string): Map<string, string> {
  const examples = new Map<string, string>();
  for (const entry of list(folder)) {
    if (entry.isFile()) examples.set(entry.name, readFileSync(join(folder, entry.name), "utf8"));
  }
  return examples;
}

/** A folder's entries in an order that no locale or file system changes. */
function list(folder: string): Dirent[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.sort((a, b) => compareText(a.name, b.name));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
