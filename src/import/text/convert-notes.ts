import type { Edit } from "./edits.ts";
import type { ParsedMarkdown } from "./parse-markdown.ts";

const definition = /^(?:[ ]{0,3})\[\^([^\]\s]+)\]:[ \t]*/gm;

/** A note that nothing in the text refers to, or whose label was taken, becomes a paragraph: its words stay. */
export function noteEdits(text: string, { runs, blocks }: ParsedMarkdown): Edit[] {
  if (!text.includes("[^")) return [];
  const code = blocks.filter(({ token }) => token.type === "fence" || token.type === "code_block");
  const used = new Set<string>();
  for (const { tokens } of runs) {
    for (const { type, meta } of tokens) if (type === "footnote_ref") used.add(String(meta?.label));
  }
  const edits: Edit[] = [];
  const defined = new Set<string>();
  let at = 0;
  for (const { index, 0: whole, 1: label = "" } of text.matchAll(definition)) {
    while (at < code.length && (code[at]?.end ?? 0) <= index) at++;
    if ((code[at]?.start ?? text.length) <= index) continue;
    if (used.has(label) && !defined.has(label)) defined.add(label);
    else edits.push({ start: index, end: index + whole.length, text: "" });
  }
  return edits;
}
