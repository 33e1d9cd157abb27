import type { SourcePost, TextTools } from "../source-site.ts";
import { codeFence } from "../text/write-markdown.ts";
import { codeRanges } from "./code-ranges.ts";
import { readArguments, scanTags } from "./scan-tags.ts";
import { shownTags } from "./shown-tags.ts";

/** Tags whose insides are no templates. */
const verbatim = new Set([
  "raw",
  "verbatim",
  "comment",
  "highlight",
  "prism",
  "codeblock",
  "code",
  "jsonld",
  "js",
  "css",
  "schema",
]);
/**
 * Takes code and what is shown as it is out of reach, and comments out.
 * @param isShown whether tags at an offset are shown as they are written; asked for ascending offsets
 */
export function withoutVerbatim(
  body: string,
  tools: TextTools,
  isShown: (offset: number) => boolean,
  format: SourcePost["format"],
): { text: string; restore(text: string): string } {
  const kept: string[] = [];
  const parts: string[] = [];
  const tags = scanTags(body, { "{%": "%}" }).filter(({ start }) => !isShown(start));
  const inCode = format === "html" ? inPre(body) : codeRanges(body);
  const endless = new Set<string>();
  let at = 0;
  for (const tag of tags) {
    const [, name = "", rest = ""] = /^(\w+)\s*([\s\S]*)$/.exec(tag.inside) ?? [];
    if (!verbatim.has(name) || tag.start < at) continue;
    const closing = endless.has(name) ? undefined : endOf(name, body, tag.end);
    if (!closing) {
      endless.add(name);
      continue;
    }
    const inner = body.slice(tag.end, closing.start);
    parts.push(body.slice(at, tag.start));
    at = closing.end;
    if (name === "comment") {
      tools.note(
        "style",
        body.slice(tag.start, tag.end),
        "a comment is left out",
        "Readers never saw it; keep it elsewhere if you need it.",
      );
    } else if (["raw", "verbatim"].includes(name)) {
      kept.push(inCode(tag.start) ? inner : shownTags(inner, format));
      parts.push(`\ufdd4${kept.length - 1}\ufdd5`);
    } else if (["highlight", "prism", "codeblock", "code"].includes(name)) {
      const { values, words } = readArguments(rest);
      const title = name === "codeblock" ? titleOf(rest) : "";
      const language =
        values.lang ??
        (name === "codeblock" ? [] : words).find(
          (word) => /^[A-Za-z][\w+#-]*$/.test(word) && !/^linenos|^true$|^false$/.test(word),
        ) ??
        "";
      kept.push(
        codeFence(
          inner.replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, ""),
          language.toLowerCase() + (title === "" ? "" : ` title="${title}"`),
        ),
      );
      parts.push(`\n\ufdd4${kept.length - 1}\ufdd5\n`);
    }
  }
  parts.push(body.slice(at));
  return {
    text: parts.join(""),
    restore: (text) =>
      text.replace(
        /([ \t]*)\ufdd4(\d+)\ufdd5/g,
        (_, indent: string, index: string) =>
          indent +
          (kept[Number(index)] ?? "")
            .split("\n")
            .join(`\n${indent.trimEnd() === "" ? indent : ""}`),
      ),
  };
}

/** What stands above code, by Octopress and Hexo: `{% codeblock Title lang:js https://… words %}`. */
function titleOf(rest: string): string {
  return rest
    .replace(/\s*https?:\/\/[\s\S]*$/, "")
    .replace(/\b[\w-]+:\S+/g, " ")
    .replace(/["\s]+/g, " ")
    .trim();
}

/** Answers whether an offset is in code of HTML. */
function inPre(html: string): (offset: number) => boolean {
  const ranges = Array.from(
    html.matchAll(/<(pre|code)\b[\s\S]*?<\/\1>/gi),
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  return (offset) => ranges.some(([start, end]) => start <= offset && offset < end);
}

/** Where the tag stands that ends a verbatim one. What looks like a tag before that is code, and may take the end for its own. */
function endOf(
  name: string,
  body: string,
  from: number,
): { start: number; end: number } | undefined {
  const ending = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, "g");
  ending.lastIndex = from;
  const found = ending.exec(body);
  return found ? { start: found.index, end: ending.lastIndex } : undefined;
}
