import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import { imageSize } from "image-size";
import type { ArticleFile } from "./article.ts";
import { compareText, fault, type Report } from "./fault.ts";
import type { Picture } from "./markdown/document.ts";
import { SlugSchema } from "./schema.ts";
import { type SourceText, sourceText } from "./source-text.ts";
import { urlsLockName } from "./urls-lock.ts";

/** Every file of a content folder, as text. Nothing has been parsed. */
export interface ContentFiles {
  readonly site: SourceText | undefined;
  readonly tags: SourceText | undefined;
  readonly about: SourceText | undefined;
  readonly urlsLock: SourceText | undefined;
  readonly articles: readonly ArticleFile[];
}

const pictureTypes = new Set([".avif", ".gif", ".jpg", ".jpeg", ".png", ".svg", ".webp"]);

/** Reads a content folder from disk. `examplesOf` finds the examples folder's path in `site.yaml`. */
export function readContent(
  folder: string,
  examplesOf: (site: SourceText) => string | undefined,
  report: Report,
): ContentFiles {
  const site = readText(join(folder, "site.yaml"));
  if (!site) {
    const place = { file: shown(join(folder, "site.yaml")), line: 1, column: 1 };
    const found = existsSync(folder)
      ? "there is no `site.yaml`"
      : `there is no folder \`${folder}\``;
    report(fault(place, "E100", found, "A content folder holds `site.yaml` and `articles/`."));
  }
  const examplesPath = site && examplesOf(site);
  const examples = examplesPath === undefined ? undefined : resolve(folder, examplesPath);
  return {
    site,
    tags: readText(join(folder, "tags.yaml")),
    about: readText(join(folder, "about.md")),
    urlsLock: readText(join(folder, urlsLockName)),
    articles: readArticles(join(folder, "articles"), examples, report),
  };
}

function readArticles(folder: string, examples: string | undefined, report: Report): ArticleFile[] {
  const files: ArticleFile[] = [];
  if (!existsSync(folder)) {
    const place = { file: shown(folder), line: 1, column: 1 };
    report(
      fault(place, "E104", "there is no folder for articles", "Make it, even if it is empty."),
    );
  }
  for (const entry of list(folder)) {
    if (entry.name.startsWith(".")) continue;
    const isFolder = entry.isDirectory();
    const name = isFolder ? entry.name : entry.name.replace(/\.md$/, "");
    const path = isFolder ? join(folder, name, "index.md") : join(folder, entry.name);
    const place = { file: shown(path), line: 1, column: 1 };
    const source = isFolder || entry.name.endsWith(".md") ? readText(path) : undefined;
    if (!source) {
      const hint = "An article is `<slug>.md`, or `<slug>/index.md` with its pictures beside it.";
      report(fault(place, "E101", `\`${entry.name}\` is no article`, hint));
      continue;
    }
    const slug = SlugSchema.safeParse(name);
    if (!slug.success) {
      report(
        fault(
          place,
          "E102",
          `the name \`${name}\` can't be a URL`,
          "Use lower-case words joined by hyphens.",
        ),
      );
      continue;
    }
    files.push({
      slug: slug.data,
      source,
      pictures: isFolder ? readPictures(dirname(path), report) : new Map(),
      examples: examples === undefined ? new Map() : readExamples(join(examples, name)),
    });
  }
  return files;
}

function readPictures(folder: string, report: Report): Map<string, Picture & { path: string }> {
  const pictures = new Map<string, Picture & { path: string }>();
  for (const { name } of list(folder)) {
    if (!pictureTypes.has(extname(name).toLowerCase())) continue;
    const path = join(folder, name);
    try {
      const { width, height } = imageSize(readFileSync(path));
      pictures.set(name, { width, height, path });
    } catch {
      const place = { file: shown(path), line: 1, column: 1 };
      report(
        fault(
          place,
          "E103",
          `\`${name}\` is no picture that can be read`,
          "Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.",
        ),
      );
    }
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

function readText(path: string): SourceText | undefined {
  return existsSync(path) ? sourceText(shown(path), readFileSync(path, "utf8")) : undefined;
}

/** The path as a person would type it from where they are. */
function shown(path: string): string {
  return relative(process.cwd(), resolve(path));
}
