import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DiagnosticCode } from "../diagnostics/catalogue/catalogue.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { slugify } from "../i18n/slugify.ts";
import { articlesFolder } from "../site/urls.ts";
import { didYouMean } from "./did-you-mean.ts";
import { filesBeside, isPictureFile } from "./files-beside.ts";
import { folderEntries, isFolder } from "./folder.ts";
import { isLeftover } from "./leftovers.ts";
import { shown } from "./path.ts";
import { type Slug, SlugSchema } from "./schemas/values.ts";
import { slugProblem } from "./slug.ts";

/** An article by the files that it is made of, none of which has been read. */
export interface ArticleEntry {
  readonly slug: Slug;
  /** The section that it is in; undefined in `articles/`. */
  readonly section?: Slug | undefined;
  readonly path: string;
  /** Pictures beside the text, and in folders there. */
  readonly pictures: readonly string[];
  /** All other files beside the text, which are published if it links to them. */
  readonly attachments: readonly string[];
  /** The ids of headings that were released at its address. */
  readonly releasedIds: readonly string[];
  /** Files of code that it may show. */
  readonly examples: readonly string[];
}

/**
 * Lists the articles of a content folder, those of its sections too.
 * @param examples the folder that holds a folder of code for each article, if there is one
 */
export function listArticles(
  root: string,
  sections: readonly Slug[],
  examples: string | undefined,
  report: Report,
): Omit<ArticleEntry, "releasedIds">[] {
  const folder = join(root, articlesFolder);
  const mayLack = sections.length > 0 || isFolder(join(root, "pages"));
  const missing = [
    ...(mayLack || isFolder(folder)
      ? []
      : [[folder, "Make it, even if it is empty, or `pages/` for a site without articles."]]),
    ...sections
      .map((section) => join(root, section))
      .filter((path) => !isFolder(path))
      .map((path) => [path, hintForSection(root, basename(path))]),
  ];
  for (const [path = "", hint = ""] of missing) {
    const location = { file: shown(path), line: 1, column: 1 };
    report(diagnostic(location, "E104", "there is no folder for articles", hint));
  }
  // Folders alone: a symbolic link might lead to what was never meant to be published. Some disks take accents off
  // their letters, which a slug has on them.
  const withExamples = new Map(
    (examples === undefined ? [] : folderEntries(examples))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name.normalize("NFC"), name]),
  );
  const all = [undefined, ...sections].flatMap((section) => {
    const folder = join(root, section ?? articlesFolder);
    return folderEntries(folder).flatMap((entry) => {
      const article = entryOf(folder, entry, report);
      return article ? { ...article, section } : [];
    });
  });
  const bySlug = new Map<Slug, (typeof all)[number]>();
  return all.flatMap((article) => {
    const same = bySlug.get(article.slug);
    bySlug.set(article.slug, article);
    if (same && same.section !== article.section) {
      reportSameSlug(article.path, same.path, report);
      return [];
    }
    const own = withExamples.get(article.slug);
    const isShown = examples !== undefined && own !== undefined;
    return { ...article, examples: isShown ? filesIn(join(examples, own)) : [] };
  });
}

/** What to do where a section has no folder of its name. */
function hintForSection(root: string, name: string): string {
  if (isFolder(join(root, articlesFolder, name)))
    return `\`${articlesFolder}/${name}/\` is one level too deep: move it up, beside \`${articlesFolder}/\`.`;
  const folders = folderEntries(root)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return (
    didYouMean(name, folders) || "Make it, even if it is empty, or take it out of `sections:`."
  );
}

/** Texts name an article by its slug alone, whatever folder it is in. */
function reportSameSlug(path: string, other: string, report: Report): void {
  const location = { file: shown(path), line: 1, column: 1 };
  const message = `another article has this slug: \`${shown(other)}\``;
  report(diagnostic(location, "E115", message, "Give one of them another name."));
}

/** What to do about a folder, or a file of another kind, that stands where articles do. */
function hintForFolder(names: readonly string[], folder: string): string {
  const texts = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
  const [only = ""] = texts;
  const isOfYear = /^\d{4}$/.test(folder);
  if (
    texts.length === 1 &&
    !isOfYear &&
    (names.length > 1 || /^(?:index|readme)\./i.test(only) || only === `${folder}.md`)
  )
    return `Call its text \`index.md\`, in place of \`${only}\`.`;
  if (names.some((name) => name.endsWith(".md"))) {
    return "Texts stand in no folder of years or subjects: move those in it one up. Dates and tags make the lists.";
  }
  if (names.length > 0) {
    return "Pictures and files lie beside the text that shows them: in `<slug>/`, with the text as `index.md`.";
  }
  return "An article is `<slug>.md`, or `<slug>/index.md` with its pictures beside it.";
}

function entryOf(
  folder: string,
  entry: Dirent,
  report: Report,
): Omit<ArticleEntry, "examples" | "releasedIds" | "section"> | undefined {
  if (isLeftover(entry.name)) return undefined;
  const inFolder = entry.isDirectory();
  const name = inFolder ? entry.name : entry.name.replace(/\.md$/, "");
  const path = inFolder ? join(folder, name, "index.md") : join(folder, entry.name);
  const say = (code: DiagnosticCode, message: string, hint: string) =>
    report(diagnostic({ file: shown(path), line: 1, column: 1 }, code, message, hint));
  const within = inFolder ? readdirSync(join(folder, name)) : [];
  // One that was only just made: what goes into it comes next.
  if (inFolder && within.length === 0) return undefined;
  // A file may be a link to another.
  const isThere = inFolder ? within.includes("index.md") : existsSync(path);
  if (entry.isSymbolicLink()) {
    const target = statSync(join(folder, entry.name), { throwIfNoEntry: false });
    if (!target) {
      say("E101", `\`${entry.name}\` is a link to nothing`, "Mend the link, or take it out.");
      return undefined;
    }
    if (target.isDirectory()) {
      const message = `\`${entry.name}\` is a link to a folder, which is not followed`;
      say("E101", message, "Put the folder itself there.");
      return undefined;
    }
  }
  if (!(inFolder || entry.name.endsWith(".md")) || !isThere) {
    const [, stem] = /^(.+?)(?:\.(?:md|mdx|mdown|mkd|markdown|txt))+$/i.exec(entry.name) ?? [];
    const hint = isPictureFile(entry.name)
      ? "A picture lies beside the text that shows it, in a folder of its name: make that text `<slug>/index.md`, and put the picture there."
      : stem === undefined || inFolder
        ? hintForFolder(within, inFolder ? entry.name : "")
        : `If it is one, call it \`${slugify(stem)}.md\`.`;
    say("E101", `\`${entry.name}\` is not an article`, hint);
    return undefined;
  }
  // Elsewhere the list's own text.
  if (/^_?index$/.test(name)) {
    say(
      "E102",
      `\`${name}\` is no article`,
      "A list has its words from `sections:` in `site.yaml`: take the file out. A text of its own is a page: `pages/<name>.md`.",
    );
    return undefined;
  }
  const slug = SlugSchema.safeParse(name);
  if (!slug.success) {
    const { message = "", hint = "" } = slugProblem(name.normalize("NFC")) ?? {};
    // Windows hides the endings that it knows, and adds another.
    const [, single] = /^(.+)\.(?:md|markdown|txt)$/i.exec(name) ?? [];
    if (single !== undefined) {
      say(
        "E102",
        `the name \`${name}\` can't be a URL`,
        `Call the file \`${slugify(single)}.md\`.`,
      );
      return undefined;
    }
    const [, stem = "", language] = /^(.+)\.([a-z]{2}(?:-[A-Za-z]+)?)$/.exec(name) ?? [];
    if (language !== undefined) {
      const written = `\`${slugify(stem)}-${language.toLowerCase()}\``;
      say(
        "E102",
        `the name \`${name}\` can't be a URL`,
        `Write ${written}, with \`language: ${language}\` above its text, and name the other in \`translations:\`.`,
      );
      return undefined;
    }
    if (/^readme$/i.test(name)) {
      say(
        "E102",
        `\`${name}\` is no article`,
        "Notes for whoever keeps the site lie outside of `content/`: move it there.",
      );
      return undefined;
    }
    say("E102", `the name \`${name}\` can't be a URL: ${message}`, hint);
    return undefined;
  }
  const beside = inFolder ? filesBeside(dirname(path), report) : [];
  return {
    slug: slug.data,
    path,
    pictures: beside.filter(isPictureFile),
    attachments: beside.filter((file) => !isPictureFile(file) && file !== path),
  };
}

function filesIn(folder: string): string[] {
  return folderEntries(folder)
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
}
