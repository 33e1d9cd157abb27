import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { htmlHint, isNoElementName } from "./html-hints.ts";
import { locationOf } from "./inline-locations.ts";
import { type InlineBlock, inlineBlocks, type RenderEnv } from "./render-env.ts";

/** Inline tags that Markdown has no way to write. They take no attributes, so they can do no harm. */
const allowed = new Set(
  "kbd sub sup small samp var cite dfn q ins del s u mark b i em strong ruby rt rp bdi br wbr".split(
    " ",
  ),
);
const empty = new Set(["br", "wbr"]);

/**
 * Lets through a few inline tags and `<details>` with its `<summary>`, properly nested, and leaves comments out; any
 * other HTML is reported at its place.
 */
export function rawHtml(md: MarkdownIt): void {
  md.core.ruler.after("inline", "raw_html", (core) => {
    const state: RenderEnv = core.env;
    readBlocks(core.tokens, state);
    for (const block of inlineBlocks(core.tokens)) {
      if (block.children.some(holdsHtml)) readInline(block, state);
    }
  });
}

const tag = /^<(\/?)([a-z]+)\s*\/?>$/i;

function readInline(block: InlineBlock, state: RenderEnv): void {
  const open: Token[] = [];
  const nameOf = (token: Token | undefined) => tag.exec(token?.content ?? "")?.[2]?.toLowerCase();
  const tokens = block.children.flatMap((child) =>
    child.type === "image" ? (child.children ?? []) : child,
  );
  const refuseAt = (token: Token, hint?: string) =>
    refuse(state, locationOf(state, token, token.content.length), token.content, hint);
  // Elements end before the emphasis or link in which they began.
  const endThoseIn = (depth: number) => {
    for (const token of open.splice(depth))
      refuseAt(
        token,
        `Close it with \`</${nameOf(token)}>\` before the emphasis, link or text around it ends.`,
      );
  };
  const depths: number[] = [];
  const refused = new Set<string>();
  for (const token of tokens) {
    if (token.nesting === 1) depths.push(open.length);
    if (token.nesting === -1) endThoseIn(depths.pop() ?? 0);
    if (token.type !== "html_inline") continue;
    if (token.content.startsWith("<!--")) {
      token.content = "";
      continue;
    }
    const name = nameOf(token) ?? "";
    const closes = token.content.startsWith("</");
    if (!allowed.has(name)) {
      const any = /^<\/?([^\s/>]+)/.exec(token.content)?.[1] ?? "";
      // What it closes has been told of.
      if (!closes || !refused.has(any)) refuseAt(token);
      refused.add(any);
      continue;
    }
    const begun = closes && open.length > (depths.at(-1) ?? 0) ? open.pop() : undefined;
    if (closes && begun === undefined && refused.has(name)) continue;
    if (closes && nameOf(begun) !== name)
      refuseAt(
        token,
        begun
          ? `Close \`${begun.content}\` before it, as what begins last ends first.`
          : `Write \`<${name}>\` where it begins, or take it out.`,
      );
    else if (!closes && !empty.has(name)) open.push(token);
    else if (!closes) token.content = `<${name}>`;
  }
  endThoseIn(0);
}

function holdsHtml({ type, children }: Token): boolean {
  return type === "html_inline" || (children?.some(holdsHtml) ?? false);
}

/** A comment (which takes all that is left where it has no end), a tag, or the text between them. */
const piece = /<!--.*?(?:-->|$)|<[^>]*(?:>|$)|[^<]+/gs;
const fold = /^<(?:details(?: open(?:="")?)?|summary|del|ins)\s*>$/i;

/** Reads blocks of HTML: what they open may hold Markdown, and is closed by another block. */
function readBlocks(tokens: readonly Token[], state: RenderEnv): void {
  const open: {
    readonly name: string;
    readonly level: number;
    readonly location: SourceLocation;
  }[] = [];
  for (const token of tokens) {
    if (token.type !== "html_block") continue;
    let markup = "";
    let words = "";
    let isRefused = false;
    for (const [written] of token.content.matchAll(piece)) {
      if (written.startsWith("<!--") && written.endsWith("-->")) continue;
      const name = /^<\/?([a-z]+)/i.exec(written)?.[1]?.toLowerCase() ?? "";
      const last = open.at(-1);
      const isText = !written.startsWith("<") && (last !== undefined || written.trim() === "");
      const isInline =
        last !== undefined && tag.test(written) && (allowed.has(name) || name === "code");
      const closes = written === `</${name}>` && last?.name === name && last.level === token.level;
      const nests = name !== "summary" || last?.name === "details";
      if (closes) open.pop();
      else if (isText || isInline) {
        words += isText ? written : "";
        if (isText) reportMarks(state, token, written);
      } else if (fold.test(written) && nests) {
        open.push({ name, level: token.level, location: state.find(token.map, written) });
      } else {
        const [line = ""] = written.trim().split("\n", 1);
        // One is told of a block; what it opens and closes besides counts still.
        if (!isRefused) refuse(state, state.find(token.map, line), line);
        isRefused = true;
        continue;
      }
      markup += written;
    }
    token.content = markup.trim() === "" ? "" : markup;
    token.meta = { spoken: ` ${words} ` };
  }
  for (const { name, location } of open) refuse(state, location, `<${name}>`);
}

/** What Markdown would read, were it no part of a block of HTML (https://spec.commonmark.org/0.31.2/#html-blocks). */
const marks =
  /\*\*[^\s*][^*\n]{0,200}\*\*|(?<![\p{L}\p{N}*])\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_[^\s_](?:[^_\n]{0,200}[^\s_])?_(?![\p{L}\p{N}_])|`[^`\n]{1,200}`|\[[^\][\n]{1,200}\]\([^)\s]{1,200}\)|^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+\S.*|^```.*/mu;

function reportMarks(state: RenderEnv, block: Token, words: string): void {
  const [found] = marks.exec(words) ?? [];
  if (found === undefined) return;
  state.report(
    diagnostic(
      state.find(block.map, found.trim()),
      "W381",
      `\`${found.trim()}\` stands right beside a tag, where Markdown isn't read`,
      "Put an empty line between the tag and the text, on both sides.",
    ),
  );
}

/** Whether it is a type, an element of somebody's own, or words between signs that only look like a tag. */
function isNoElement(found: string): boolean {
  const [, name = ""] = /^<\/?([a-z][\w-]*)/i.exec(found) ?? [];
  const isUnknown = !allowed.has(name.toLowerCase()) && isNoElementName(name.toLowerCase());
  return (
    (name !== "" && isUnknown) ||
    /^<\/?[A-Z]/.test(found) ||
    /^<[a-z]+(?: [\p{L}\p{N}.,'-]+)+>$/u.test(found)
  );
}

function refuse(state: RenderEnv, location: SourceLocation, found: string, known?: string): void {
  const [, named = ""] = /^<([a-z]+)\s+[^>]*=/i.exec(found) ?? [];
  const hint =
    known ??
    (allowed.has(named.toLowerCase())
      ? `Write \`<${named}>\`: tags have no attributes here. How pages look is set in \`theme.css\`.`
      : undefined) ??
    htmlHint(found) ??
    (isNoElement(found)
      ? `It is no element of HTML: write it between backticks if it is meant as it stands, or as \`\\${found.replace(/\n.*/s, "")}\`.`
      : undefined) ??
    `Use Markdown, or one of these without attributes, closed: ${[...allowed].join(", ")}; \`<details>\` with a \`<summary>\` takes an empty line before and behind each.`;
  state.report(diagnostic(location, "E380", `raw HTML \`${found}\``, hint));
}
