import matter from "gray-matter";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { SourceText, YamlPart } from "./source-text.ts";

/** A Markdown file taken apart. */
export interface SplitFile {
  readonly yaml: YamlPart;
  readonly body: string;
  /** Where the body begins in the file. */
  readonly bodyOffset: number;
}

/** What to do where a file doesn't begin with `---`. */
function hintFor(text: string): string {
  if (/^\s+---[ \t]*\n/.test(text))
    return "Take out what stands before the three hyphens: they are the first line.";
  if (/^\+\+\+[ \t]*\n/.test(text))
    return "That is TOML: write YAML between lines of three hyphens, `title: …` for `title = …`.";
  if (/^[^\n]{0,400}\n---[ \t]*\n\s*[\w-]+:/.test(text) && !/^[\w-]+:/.test(text))
    return "Take out what stands before the three hyphens: they are the first line.";
  if (/^(?:;;;[ \t]*\n\s*"|\{\s*")/.test(text))
    return 'That is JSON: write YAML between lines of three hyphens, `title: …` for `"title": …`.';
  if (
    /^---?-?[ \t]*\w+[ \t]*\n/.test(text) ||
    /^(?:-{2}|-{4,}|[–—-]{1,3}|\*{3}|_{3})[ \t]*\n/.test(text)
  )
    return "Write three hyphens, and nothing else in that line; what follows is YAML.";
  return "Begin the file with a line of three hyphens, then YAML.";
}

/** A line that was meant as the end of front matter, for a hint; undefined where there is none. */
function meantAsEnd(text: string): string | undefined {
  const lines = text.split("\n", 200);
  const at = lines.findIndex(
    (line, i) =>
      i > 0 &&
      (/^(?:\s*-[ -]*-|\s*[–—]{1,3}|\s*\.\.\.|\s*\+\+\+|\s*;;;|\s*={3,}|\s*_{3,})\s*$/.test(line) ||
        /^---\S/.test(line)),
  );
  const line = lines[at]?.trim();
  if (line === undefined) return undefined;
  return `Line ${at + 1} is \`${line.slice(0, 40)}\`: write three hyphens there, and nothing else.`;
}

/**
 * Splits a Markdown file into its YAML and its body. Only `---` opens front matter: gray-matter would
 * run the code behind `---js` and its aliases, so the opening line is checked before it sees the file
 * (https://github.com/jonschlinkert/gray-matter/issues/131). Undefined, and reported, where front matter is missing, or
 * opened or closed with anything else.
 */
export function splitFrontMatter(source: SourceText, report: Report): SplitFile | undefined {
  const [opening = ""] = source.text.split("\n", 1);
  if (opening.trimEnd() !== "---") {
    const found = opening.startsWith("---")
      ? `front matter opened with \`${opening}\``
      : source.text.trim() === ""
        ? "the file is empty"
        : "no front matter";
    report(diagnostic(source.at(0, opening.length), "E200", found, hintFor(source.text)));
    return undefined;
  }
  let yamlText: string | undefined;
  const keep = (text: string): object => {
    yamlText = text;
    return {};
  };
  const { content } = matter(source.text, { language: "yaml", engines: { yaml: keep } });
  const bodyOffset = source.text.length - content.length;
  // gray-matter takes any line that begins with three hyphens for the end; only they alone are.
  const upToBody = source.text.slice(0, bodyOffset);
  const closed =
    /\n---\n$/.test(upToBody) || (/\n---$/.test(upToBody) && /^[ \t]*(?:\n|$)/.test(content));
  if (!closed) {
    report(
      diagnostic(
        source.at(0, opening.length),
        "E200",
        "front matter is not closed",
        meantAsEnd(source.text) ?? "End it with a line of three hyphens.",
      ),
    );
    return undefined;
  }
  const text = yamlText ?? "";
  const offset = source.text.indexOf(text, 3);
  return { yaml: { source, text, offset }, body: content, bodyOffset };
}
