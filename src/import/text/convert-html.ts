import { inlineHtmlEdits } from "./convert-inline-html.ts";
import { applyEdits, type Edit } from "./edits.ts";
import type { HtmlTools } from "./html-context.ts";
import { endOfElement, unclosedElement } from "./html-tags.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { type BlockSpan, parseMarkdown } from "./parse-markdown.ts";

/** Elements that are one thing, even where empty lines end what Markdown takes for HTML. */
const whole = new Set(
  "table ul ol dl svg video audio object iframe form select pre script style math".split(" "),
);

/** Turns the HTML in a Markdown text into Markdown; the rest stays byte for byte. */
export function convertHtml(text: string, isMdx: boolean, tools: HtmlTools): string {
  if (!text.includes("<")) return text;
  const { blocks, runs } = parseMarkdown(text);
  const edits: Edit[] = [];
  const lower = text.toLowerCase();
  const endless = new Set<string>();
  let doneUpTo = 0;
  // A note's blocks are parsed last, wherever it stands.
  for (const block of blocks.toSorted((a, b) => a.start - b.start)) {
    if (block.token.type !== "html_block" || block.start < doneUpTo) continue;
    noteComments(block.token.content, tools);
    const name = unclosedElement(block.token.content);
    let end: number | undefined;
    if (name !== undefined && whole.has(name) && !endless.has(name)) {
      end = endOfElement(lower, name, block.start);
      if (end === undefined) endless.add(name);
    }
    if (end === undefined || end <= block.end) {
      edits.push(blockEdit(text, block, isMdx, tools));
      doneUpTo = block.end;
    } else {
      const lineEnd = text.indexOf("\n", end);
      doneUpTo = lineEnd === -1 ? text.length : lineEnd + 1;
      const converted = htmlToMarkdown(text.slice(block.start, doneUpTo), false, tools);
      edits.push({ start: block.start, end: doneUpTo, text: `\n${converted}\n\n` });
    }
  }
  for (const run of runs) {
    if (run.spans.some(({ token }) => token.type === "html_inline")) {
      for (const edit of inlineHtmlEdits(text, run, tools)) edits.push(edit);
    }
  }
  return applyEdits(text, edits);
}

function blockEdit(
  text: string,
  { token, start, end }: BlockSpan,
  isMdx: boolean,
  tools: HtmlTools,
): Edit {
  const isMarkdown =
    isMdx || /\bmarkdown\s*=\s*["']?(?:1|block|span)\b/.test(token.content.slice(0, 2000));
  const converted = htmlToMarkdown(token.content, !isMarkdown, tools);
  // In a quote or list its marks stand before the block's first line.
  const open = text.indexOf("<", start);
  const before = open === -1 || open > end ? "" : text.slice(start, open);
  const rest = before.replace(/[^\s>]/g, " ");
  if (converted === "") return removal(text, start, end, before);
  const lines = converted
    .split("\n")
    .map((line, i) => (line === "" ? rest.trimEnd() : (i === 0 ? before : rest) + line));
  const isMarked = before.trim() !== "";
  const isApart = isMarked || text.charAt(end) === "\n" || end === text.length;
  // Words in the line above would take it into their paragraph.
  const isBelowWords = !isMarked && /\S[ \t]*\n$/.test(text.slice(Math.max(0, start - 100), start));
  const above = isBelowWords ? "\n" : "";
  return { start, end, text: `${above}${lines.join("\n")}\n${isApart ? "" : "\n"}` };
}

/** Takes a block out, and the empty lines behind it if there are some before it. */
function removal(text: string, start: number, end: number, before: string): Edit {
  if (before.trim() !== "") {
    // What comes next takes the place behind the mark of a list or note.
    const [next = "", indent = ""] = /^([ ]*)\S/.exec(text.slice(end, end + 200)) ?? [];
    const joins = next !== "" && !before.includes(">") && indent.length < before.length + 4;
    return joins
      ? { start, end: end + indent.length, text: before }
      : { start, end, text: `${before.trimEnd()}\n` };
  }
  let last = end;
  while (text.charAt(last) === "\n") last++;
  const isOpen = start === 0 || text.slice(start - 2, start) === "\n\n";
  return { start, end: last, text: isOpen ? "" : "\n" };
}

function noteComments(html: string, tools: HtmlTools): void {
  for (let at = html.indexOf("<!--"); at !== -1; at = html.indexOf("<!--", at + 4)) {
    const end = html.indexOf("-->", at);
    const said = html.slice(at + 4, end === -1 ? html.length : end).trim();
    if (!/^(?:more\b|\/?wp:|excerpt|truncate|toc)/i.test(said) && said !== "") {
      tools.leftOut(html.slice(at, at + 40), "an HTML comment");
    }
    if (end === -1) return;
  }
}
