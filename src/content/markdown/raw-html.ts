import type MarkdownIt from "markdown-it";
import { fault } from "../fault.ts";
import type { DocumentState } from "./document.ts";

/** Inline tags that Markdown has no way to write. They take no attributes, so they can do no harm. */
const allowed = new Set([
  "kbd",
  "sub",
  "sup",
  "small",
  "samp",
  "var",
  "cite",
  "dfn",
  "q",
  "br",
  "wbr",
]);
const empty = new Set(["br", "wbr"]);

/** Lets through a few inline tags, properly nested; any other HTML is a fault at its place. */
export function rawHtml(md: MarkdownIt): void {
  md.core.ruler.push("raw_html", (core) => {
    const state: DocumentState = core.env;
    for (const block of core.tokens) {
      if (block.type === "html_block") {
        const [line = ""] = block.content.split("\n", 1);
        refuse(state, block.map, line.trim());
      }
      const open: string[] = [];
      for (const token of block.children ?? []) {
        if (token.type !== "html_inline") continue;
        const [, slash, name = ""] = /^<(\/?)([a-z]+)>$/.exec(token.content) ?? [];
        const closes = slash === "/";
        if (!allowed.has(name) || (closes && open.pop() !== name)) {
          refuse(state, block.map, token.content);
        } else if (!closes && !empty.has(name)) open.push(name);
      }
      for (const name of open) refuse(state, block.map, `<${name}>`);
    }
  });
}

function refuse(state: DocumentState, lines: [number, number] | null, found: string): void {
  const hint = `Use Markdown, or one of these without attributes, closed: ${[...allowed].join(", ")}.`;
  state.report(fault(state.find(lines, found), "E380", `raw HTML \`${found}\``, hint));
}
