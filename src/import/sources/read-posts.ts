import type { SourceText } from "../../content/source-text.ts";
import { diagnostic, type Report } from "../../diagnostics/diagnostic.ts";
import { dateKeys, dayAt } from "../days.ts";
import { splitPost } from "../front-matter.ts";
import type { Data } from "../front-matter-values.ts";
import { nikolaData } from "../nikola-data.ts";
import { codes } from "../notes.ts";
import { exportedData } from "../script-data.ts";
import type { SourceFile, SourceFolder } from "../source-folder.ts";
import type { SourcePost } from "../source-site.ts";

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
  ".mdoc": "markdown",
  ".qmd": "markdown",
  ".rmd": "markdown",
  ".rmarkdown": "markdown",
  ".html": "html",
  ".htm": "html",
};
/** Texts in other markup, by their endings, and what makes Markdown of them. */
export const otherMarkup: Readonly<Record<string, string>> = {
  ".rst": "pandoc -s -f rst -t gfm NAME.rst -o NAME.md",
  ".org": "pandoc -s -f org -t gfm NAME.org -o NAME.md",
  ".textile": "pandoc -s -f textile -t gfm NAME.textile -o NAME.md",
  ".adoc": "asciidoctor -e NAME.adoc",
  ".asciidoc": "asciidoctor -e NAME.asciidoc",
  ".ipynb": "jupyter nbconvert --to markdown NAME.ipynb",
};
/** Files of templates: one that has front matter makes a page. */
const templates = new Set(".njk .liquid .hbs .pug .erb .haml .astro .vue .svelte".split(" "));

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
  const made = new Set(files.filter((file) => isMadeOfCode(file, false)).map(({ stem }) => stem));
  return files
    .filter((file) => !(isMadeOfCode(file, true) && made.has(file.stem)))
    .flatMap((file) => readPost(folder, file, report) ?? []);
}

/** Whether a file is R Markdown or a notebook, or may be what was made of one: then only that counts. */
function isMadeOfCode({ extension }: SourceFile, isSource: boolean): boolean {
  return isSource
    ? /^\.(?:rmd|rmarkdown|qmd|ipynb|org|rst|adoc)$/.test(extension)
    : /^\.(?:md|markdown|html)$/.test(extension);
}

/** A file as a post; undefined, and reported where a reader would miss it, if it is none or can't be read. */
export function readPost(
  folder: SourceFolder,
  file: SourceFile,
  report: Report,
): ReadPost | undefined {
  const format = formats[file.extension];
  const isOther = Object.hasOwn(otherMarkup, file.extension);
  if (format === undefined && !isOther && !templates.has(file.extension)) return undefined;
  const source = folder.read(file.path);
  if (!source) return undefined;
  const read = splitPost(source.text);
  if (format === undefined && !isWritten(file, read)) {
    reportUnread(file, source, report);
    return undefined;
  }
  if ("problem" in read) {
    const hint = /control characters/.test(read.problem)
      ? "A quote lacks its other end, most likely: mend it over there, and import again."
      : "Mend it over there, and import again: the others are not held up.";
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
  const data = Object.keys(read.data).length > 0 ? read.data : dataElsewhere(folder, file, source);
  return { ...file, source, format: format ?? "html", data, body: read.body };
}

/** Where a text has no front matter: Nikola's file beside it, or what a page of Next's exports. */
function dataElsewhere(
  folder: SourceFolder,
  { path, extension }: SourceFile,
  source: SourceText,
): Data {
  if (extension === ".mdx") return exportedData(source.text);
  const beside = path.slice(0, -extension.length);
  return folder.find(`${beside}.meta`) === undefined
    ? {}
    : nikolaData(folder.read(`${beside}.meta`)?.text ?? "");
}

/** Whether a file of a template is a post that somebody wrote: it has a title and day, and nothing in it is computed. */
function isWritten({ extension }: SourceFile, read: ReturnType<typeof splitPost>): boolean {
  if (!/^\.(?:njk|liquid)$/.test(extension) || "problem" in read) return false;
  const isComputed = /\{%-?\s*(?:for|extends|block|macro|import|from|paginate)\b/.test(read.body);
  return (
    !isComputed && read.data.title !== undefined && dayAt(read.data, ...dateKeys) !== undefined
  );
}

function reportUnread(file: SourceFile, source: SourceText, report: Report): void {
  const { extension, name } = file;
  const command = otherMarkup[extension];
  if (command !== undefined) {
    const hint = `Make Markdown of it, as by \`${command}\`, put its title and date above it, and import again.`;
    const message = `a text in \`${extension}\`, which is not read`;
    report(diagnostic(source.at(0), codes.unreadable, message, hint));
  } else if (/^(?:---|\+\+\+)/.test(source.text) && !/(?:^|\/)_|\[/.test(name)) {
    const hint =
      "Lists, feeds and front pages are made anew here; what words it has, write as a page.";
    const message = `is a page that a template (\`${extension}\`) makes, and is left where it is`;
    report(diagnostic(source.at(0), codes.page, message, hint));
  }
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
