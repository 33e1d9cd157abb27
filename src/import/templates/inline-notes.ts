import { codeRanges } from "./code-ranges.ts";

/**
 * Notes that stand in the text, as Pandoc and plugins of markdown-it and remark read them: `words^[Said of them.]`.
 * They become notes with a label, which are read here. What is no note keeps its signs: a formula, a pattern, a link.
 */
export function inlineNotes(text: string): string {
  if (!text.includes("^[")) return text;
  const isCode = codeRanges(text);
  const prefix = freePrefix(text);
  const parts: string[] = [];
  const notes: string[] = [];
  let at = 0;
  for (let start = text.indexOf("^["); start !== -1; start = text.indexOf("^[", start + 2)) {
    if (isCode(start) || /[\\[]/.test(text.charAt(start - 1))) continue;
    const end = endOf(text, start + 2);
    const said = end === undefined ? "" : text.slice(start + 2, end).trim();
    if (end === undefined || text[end + 1] === "(" || !/\s|^https?:/.test(said)) continue;
    notes.push(said.replace(/\s+/g, " "));
    parts.push(text.slice(at, start), `[^${prefix}${notes.length}]`);
    at = end + 1;
  }
  if (notes.length === 0) return text;
  const definitions = notes.map((said, i) => `\n\n[^${prefix}${i + 1}]: ${said}`);
  return `${parts.join("")}${text.slice(at).trimEnd()}${definitions.join("")}\n`;
}

/** The bracket that ends a note; undefined if its paragraph, or another note, comes first. */
function endOf(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (sign === "[") {
      if (text[at - 1] === "^") return undefined;
      depth++;
    } else if (sign === "]" && depth-- === 0) return at;
    else if (sign === "\n" && /^[ \t]*\n/.test(text.slice(at + 1, at + 40))) return undefined;
  }
  return undefined;
}

/** What labels begin with that the text has none of. */
function freePrefix(text: string): string {
  let prefix = "note-";
  while (text.includes(`[^${prefix}`)) prefix = `in-${prefix}`;
  return prefix;
}
