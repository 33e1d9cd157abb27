import { indentLines } from "../text/write-markdown.ts";
import { codeRanges } from "./code-ranges.ts";

const prompts: Readonly<Record<string, string>> = {
  tip: "TIP",
  info: "NOTE",
  warning: "WARNING",
  danger: "CAUTION",
};

/**
 * What kramdown says in a line of its own of the block above it (https://kramdown.gettalong.org/syntax.html#block-ials), where
 * that means something here: a heading's id, and themes' quotes that are notes (`{: .prompt-tip }`).
 */
export function kramdownBlocks(text: string): string {
  if (!text.includes("{:")) return text;
  const inCode = codeRanges(text);
  const out: string[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const at = offset;
    offset += line.length + 1;
    const [, said] = /^\{:([^{}]*)\}\s*$/.exec(line) ?? [];
    const above = out.at(-1) ?? "";
    const [, id] = /#([\w-]+)/.exec(said ?? "") ?? [];
    const [, kind] = /\.(?:prompt|notice--)-?(tip|info|warning|danger)\b/.exec(said ?? "") ?? [];
    if (said === undefined || inCode(at)) out.push(line);
    else if (id !== undefined && /^#{1,6}[ \t]/.test(above))
      out.push(`${out.pop() ?? ""} {#${id}}`);
    else if (/^\s*toc\b/.test(said) && /^[ \t]*(?:[-*+]|\d+\.)[ \t]/.test(above)) out.pop();
    else if (kind !== undefined) notedFrom(out, prompts[kind] ?? "NOTE", line);
    else out.push(line);
  }
  return out.join("\n");
}

/** Makes a note of the quote, or of the paragraph, that the last lines are. */
function notedFrom(lines: string[], kind: string, otherwise: string): void {
  let from = lines.length;
  while (from > 0 && (lines[from - 1] ?? "").trim() !== "") from -= 1;
  const block = lines.splice(from);
  if (block.length === 0) {
    lines.push(otherwise);
    return;
  }
  const words = block.map((line) => line.replace(/^>[ \t]?/, ""));
  lines.push(...indentLines(`[!${kind}]\n${words.join("\n")}`, "> ", "> ").split("\n"));
}
