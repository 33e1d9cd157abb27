import { applyEdits, type Edit } from "./edits.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { codeFence } from "./write-markdown.ts";

/** The tags that articles may hold. */
const allowed = /^<\/?(?:kbd|sub|sup|small|samp|var|cite|dfn|q|br|wbr)>$/;

/** Shows what is still HTML in a text as it is written, for a person to decide about. */
export function showHtml(text: string): string {
  const { blocks, runs } = parseMarkdown(text);
  const edits: Edit[] = blocks
    .filter(({ token }) => token.type === "html_block")
    .map(({ token, start, end }) => {
      const open = text.indexOf("<", start);
      const before = open === -1 || open > end ? "" : text.slice(start, open);
      const rest = before.replace(/[^\s>]/g, " ");
      const lines = codeFence(token.content, "html").split("\n");
      return { start, end, text: `${before}${lines.join(`\n${rest}`)}\n\n` };
    });
  for (const { spans } of runs) {
    for (const { token, start } of spans) {
      if (token.type !== "html_inline" || allowed.test(token.content)) continue;
      edits.push({ start, end: start, text: "\\" });
    }
  }
  return applyEdits(text, edits);
}
