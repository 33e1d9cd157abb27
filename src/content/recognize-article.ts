import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DiagnosticCode } from "../diagnostics/catalogue/catalogue.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { slugify } from "../i18n/slugify.ts";
import type { ArticleEntry } from "./article-entry.ts";
import { filesBeside, isPictureFile } from "./files-beside.ts";
import { isLeftover } from "./leftovers.ts";
import { shown } from "./path.ts";
import { SlugSchema } from "./schemas/values.ts";
import { slugProblem } from "./slug.ts";

/** The article that a file or folder is, with what lies beside it; undefined for what is none, and diagnostics say why. */
export function recognizeArticle(
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
