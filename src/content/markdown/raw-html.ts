import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { type InlineBlock, inlineBlocks, type RenderEnv } from "./render-env.ts";

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

/** Lets through a few inline tags, properly nested; any other HTML is a diagnostic at its place. */
export function rawHtml(md: MarkdownIt): void {
  md.core.ruler.after("inline", "raw_html", (core) => {
    const state: RenderEnv = core.env;
    for (const { type, map, content } of core.tokens) {
      if (type !== "html_block") continue;
      const [line = ""] = content.split("\n", 1);
      refuse(state, map, line.trim());
    }
    for (const block of inlineBlocks(core.tokens)) {
      if (!block.children.some(holdsHtml)) continue;
      const open: string[] = [];
      const tokens = block.children.flatMap((child) =>
        child.type === "image" ? (child.children ?? []) : child,
      );
      // Elements end before the emphasis or link in which they began.
      const endThoseIn = (depth: number) => {
        for (const name of open.splice(depth)) refuse(state, block.lines, `<${name}>`);
      };
      const depths: number[] = [];
      for (const token of tokens) {
        if (token.nesting === 1) depths.push(open.length);
        if (token.nesting === -1) endThoseIn(depths.pop() ?? 0);
        if (token.type !== "html_inline") continue;
        const [, slash, name = ""] = /^<(\/?)([a-z]+)>$/.exec(token.content) ?? [];
        const closes = slash === "/";
        const begun = closes && open.length > (depths.at(-1) ?? 0) ? open.pop() : undefined;
        if (!allowed.has(name) || (closes && begun !== name)) {
          refuse(state, block.lines, token.content);
        } else if (!closes && !empty.has(name)) open.push(name);
      }
      endThoseIn(0);
    }
  });
}

function holdsHtml({ type, children }: Token): boolean {
  return type === "html_inline" || (children?.some(holdsHtml) ?? false);
}

function refuse(state: RenderEnv, lines: InlineBlock["lines"], found: string): void {
  const hint = `Use Markdown, or one of these without attributes, closed: ${[...allowed].join(", ")}.`;
  state.report(diagnostic(state.find(lines, found), "E380", `raw HTML \`${found}\``, hint));
}
