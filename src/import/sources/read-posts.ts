import { parse as parseToml } from "smol-toml";
import type { SourceText } from "../../content/source-text.ts";
import { diagnostic, type Report } from "../../diagnostics/diagnostic.ts";
import { isRecord } from "../../i18n/record.ts";
import { type Data, readYaml, splitPost, textAt } from "../front-matter.ts";
import { codes } from "../notes.ts";
import type { SourceFile, SourceFolder } from "../source-folder.ts";
import type { SiteFacts, SourcePost, SourceSite } from "../source-site.ts";
import { linksIn } from "./elsewhere.ts";

/** Reads a site of one generator. */
export interface SourceReader {
  readonly name: string;
  /** Whether a folder is of this kind, by what only this kind has. */
  recognizes(folder: SourceFolder): boolean;
  read(folder: SourceFolder, report: Report): SourceSite;
}

/** A post's file, read. */
export interface ReadPost extends SourceFile {
  readonly source: SourceText;
  readonly data: Data;
  readonly body: string;
  readonly format: SourcePost["format"];
}

const formats: Readonly<Record<string, SourcePost["format"]>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".mkd": "markdown",
  ".mdown": "markdown",
  ".mdx": "mdx",
  ".svx": "mdx",
  ".html": "html",
  ".htm": "html",
};
/** Texts that can't be read: they are listed, so that nobody misses them later. */
const unread = new Set(
  ".njk .liquid .hbs .pug .adoc .asciidoc .rst .org .textile .ipynb .erb .haml .mdoc".split(" "),
);

/** Every post below a folder, in order. What can't be read is reported, and left. */
export function readPosts(folder: SourceFolder, under: string, report: Report): ReadPost[] {
  return readFiles(folder, folder.files(under), report);
}

/**
 * The posts among some files. What is none, or can't be read, is left out and, where a reader would miss it,
 * reported.
 */
export function readFiles(
  folder: SourceFolder,
  files: readonly SourceFile[],
  report: Report,
): ReadPost[] {
  return files.flatMap((file) => readPost(folder, file, report) ?? []);
}

/** A file as a post; undefined, and reported where a reader would miss it, if it is none or can't be read. */
export function readPost(
  folder: SourceFolder,
  file: SourceFile,
  report: Report,
): ReadPost | undefined {
  const format = formats[file.extension];
  if (format === undefined && !unread.has(file.extension)) return undefined;
  const source = folder.read(file.path);
  if (!source) return undefined;
  if (format === undefined) {
    const isText = /^\.(?:adoc|asciidoc|rst|org|textile|ipynb)$/.test(file.extension);
    const isPost = isText || (/^(?:---|\+\+\+)/.test(source.text) && !/(?:^|\/)_/.test(file.name));
    const hint = "Turn it into Markdown or HTML, and import again.";
    if (isPost)
      report(
        diagnostic(
          source.at(0),
          codes.unreadable,
          `a text in \`${file.extension}\`, which is not read`,
          hint,
        ),
      );
    return undefined;
  }
  const read = splitPost(source.text);
  if ("problem" in read) {
    const hint = "Mend it over there, and import again: the others are not held up.";
    report(
      diagnostic(
        source.at(0),
        codes.unreadable,
        `front matter that can't be read: ${read.problem}`,
        hint,
      ),
    );
    return undefined;
  }
  if (read.lost !== undefined) {
    const message = `front matter that can't be read as a whole: ${read.lost}`;
    const hint = "What stands in single lines was taken: see whether all of it has come.";
    report(diagnostic(source.at(0), codes.unreadable, message, hint));
  }
  return { ...file, source, format, data: read.data, body: read.body };
}

/** What all posts of files have alike. */
export function filePost(
  read: ReadPost,
  folder: SourceFolder,
): Pick<SourcePost, "source" | "offset" | "path" | "key" | "data" | "body" | "format"> {
  const { source, path, data, body, format } = read;
  const key = path.slice(folder.root.length + 1).replaceAll("\\", "/");
  return { source, offset: 0, path, key, data, body, format };
}

/** The first of some files of settings that is there, read; `{}` if none is. One that can't be is reported. */
export function readSettings(folder: SourceFolder, names: readonly string[], report: Report): Data {
  for (const name of names) {
    const source = folder.find(name) === undefined ? undefined : folder.read(name);
    if (!source) continue;
    try {
      const read: unknown = name.endsWith(".toml") ? parseToml(source.text) : readYaml(source.text);
      return isRecord(read) ? read : {};
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const why = error.message.split("\n", 1)[0] ?? "";
      const hint = "Mend it over there, and import again: old addresses may depend on it.";
      report(
        diagnostic(source.at(0), codes.unreadable, `settings that can't be read: ${why}`, hint),
      );
      return {};
    }
  }
  return {};
}

/** An address of the source site, if it is a whole one: without a slash at its end. */
export function siteAddress(url: unknown): string | undefined {
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, "")}`;
}

/** A language tag that can be understood; undefined for any other text. */
export function tagOf(language: string | undefined): string | undefined {
  const tag = language?.replaceAll("_", "-");
  return tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}

/** What settings say of a site, under the names that they commonly have. */
export function factsIn(settings: Data): SiteFacts {
  const author = isRecord(settings.author) ? settings.author : {};
  const language = textAt(
    settings,
    "languageCode",
    "language",
    "lang",
    "default_language",
    "locale",
    "defaultContentLanguage",
  );
  return {
    title: textAt(settings, "title", "name", "site.title", "params.title"),
    tagline: textAt(
      settings,
      "tagline",
      "subtitle",
      "description",
      "params.description",
      "params.subtitle",
      "extra.description",
    ),
    language: tagOf(language),
    timeZone: textAt(settings, "timezone", "timeZone", "timezone.name"),
    links: linksIn(settings),
    author: {
      name:
        textAt(author, "name") ??
        textAt(
          settings,
          "author",
          "authors",
          "params.author",
          "params.author.name",
          "extra.author",
        ),
      url: siteAddress(textAt(author, "url", "website") ?? textAt(settings, "params.author.url")),
    },
  };
}
