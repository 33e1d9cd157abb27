import { applyEdits, type Edit } from "../text/edits.ts";
import { parseMarkdown } from "../text/parse-markdown.ts";
import { codeFence, indentLines } from "../text/write-markdown.ts";
import { alerts } from "./alerts.ts";
import { fenceRanges } from "./code-ranges.ts";

/**
 * What extensions of Python's Markdown read: code that names its language in its first line, and notes below
 * `!!! note "Title"` (https://python-markdown.github.io/extensions/).
 */
export function pythonMarkdown(text: string): string {
  return namedCode(admonitions(text));
}

/** Code that is indented, with `:::python` or `#!python` above it. */
function namedCode(text: string): string {
  if (!/^[ \t]+(?::::|#!)/m.test(text)) return text;
  const edits = parseMarkdown(text).blocks.flatMap(({ token, start, end }): Edit[] => {
    const [first, language] =
      token.type === "code_block"
        ? (/^(?::::+|#!)[ \t]*([\w+#-]+)[^\n/]*\n/.exec(token.content) ?? [])
        : [];
    if (first === undefined || language === undefined) return [];
    const [indent = ""] = /^[ \t>]*/.exec(text.slice(start, end)) ?? [];
    const before = indent.replace(/(?: {4}|\t)$/, "");
    const fence = codeFence(token.content.slice(first.length), language.toLowerCase());
    return [{ start, end, text: `${indentLines(fence, before, before)}\n\n` }];
  });
  return applyEdits(text, edits);
}

function admonitions(text: string): string {
  if (!/^(?:!!!|\?\?\?\+?)[ \t]/m.test(text)) return text;
  const inFence = fenceRanges(text);
  const lines = text.split("\n");
  const out: string[] = [];
  let offset = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const start = offset;
    offset += line.length + 1;
    const [, kind, title] =
      /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(?:[ \t]+[\w-]+)*[ \t]*(?:"([^"]*)")?[ \t]*$/.exec(line) ??
      [];
    if (kind === undefined || inFence(start)) {
      out.push(line);
      continue;
    }
    const body: string[] = [];
    for (let next = lines[at + 1]; next !== undefined; next = lines[at + 1]) {
      if (next.trim() !== "" && !/^(?: {4}|\t)/.test(next)) break;
      body.push(next.replace(/^(?: {4}|\t)/, ""));
      offset += next.length + 1;
      at += 1;
    }
    const inside = body.join("\n").trim();
    const words = title ? `**${title}**\n\n${inside}` : inside;
    const marked = `[!${alerts[kind.toLowerCase()] ?? "NOTE"}]\n${words}`;
    out.push("", ...indentLines(marked, "> ", "> ").split("\n"), "");
  }
  return out.join("\n");
}
