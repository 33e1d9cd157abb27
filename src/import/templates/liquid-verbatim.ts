import type { TextTools } from "../source-site.ts";
import { codeFence } from "../text/write-markdown.ts";
import { readArguments, scanTags, type TemplateTag } from "./scan-tags.ts";

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
): { text: string; restore(text: string): string } {
  const kept: string[] = [];
  const parts: string[] = [];
  const tags = scanTags(body, { "{%": "%}" }).filter(({ start }) => !isShown(start));
  const endless = new Set<string>();
  let at = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i];
    const [, name = "", rest = ""] = /^(\w+)\s*([\s\S]*)$/.exec(tag?.inside ?? "") ?? [];
    if (!tag || !verbatim.has(name)) continue;
    const end = endless.has(name) ? undefined : endOf(tags, i + 1, name);
    if (end === undefined) endless.add(name);
    const closing = end === undefined ? undefined : tags[end];
    if (end === undefined || !closing) continue;
    const inner = body.slice(tag.end, closing.start);
    parts.push(body.slice(at, tag.start));
    at = closing.end;
    i = end;
    if (name === "comment") {
      tools.note(
        "style",
        body.slice(tag.start, tag.end),
        "a comment is left out",
        "Readers never saw it; keep it elsewhere if you need it.",
      );
    } else if (["raw", "verbatim"].includes(name)) {
      kept.push(inner);
      parts.push(`\ufdd4${kept.length - 1}\ufdd5`);
    } else if (["highlight", "prism", "codeblock", "code"].includes(name)) {
      const { values, words } = readArguments(rest);
      const language =
        values.lang ??
        words.find(
          (word) => /^[A-Za-z][\w+#-]*$/.test(word) && !/^linenos|^true$|^false$/.test(word),
        ) ??
        "";
      kept.push(
        codeFence(inner.replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, ""), language.toLowerCase()),
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

/** The index of the tag that ends a verbatim one. */
function endOf(tags: readonly TemplateTag[], from: number, name: string): number | undefined {
  for (let i = from; i < tags.length; i++) if (tags[i]?.inside.startsWith(`end${name}`)) return i;
  return undefined;
}
