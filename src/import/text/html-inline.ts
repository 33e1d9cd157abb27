import { type HtmlContext, pictureOf } from "./html-context.ts";
import { findElement, type HtmlNode, textOfNodes } from "./html-tree.ts";
import { markSign } from "./kept-text.ts";
import {
  codeSpan,
  escapeLineStarts,
  escapeWords,
  linkMarkdown,
  pictureMarkdown,
} from "./write-markdown.ts";

const inlineNames = new Set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark picture q rp rt ruby s samp small span strike strong sub sup time tt u var wbr source track math".split(
    " ",
  ),
);
/** Elements that become a mark on both sides. */
const marks: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  i: "*",
  em: "*",
  mark: markSign,
  del: "~~",
  s: "~~",
  strike: "~~",
};
/** Elements that articles hold as they are, without attributes. */
const allowed = new Set("kbd sub sup small samp var cite dfn q".split(" "));

/** Stands for a line break until it is known what is on both sides. Nothing that is read holds it. */
const lineBreak = "\ufdd3";

/** Whether a node, with all that is in it, stands within a line. A text does. */
export function isInline(node: HtmlNode): boolean {
  if (typeof node === "string") return true;
  return (
    inlineNames.has(node.name) && !findElement(node.children, (one) => !inlineNames.has(one.name))
  );
}

/** The paragraphs of inline nodes: two line breaks are the end of one. */
export function inlineMarkdown(nodes: readonly HtmlNode[], context: HtmlContext): string[] {
  return write(nodes, context, "")
    .split(/\ufdd3\s*\ufdd3[\s\ufdd3]*/)
    .map((paragraph) => {
      const [start, end] = trimmed(paragraph);
      const lines = paragraph.slice(start, end).split(/[ \t]*\ufdd3\s*/);
      const text = lines.join("\\\n");
      return context.isWords ? escapeLineStarts(text) : text;
    })
    .filter((paragraph) => paragraph !== "");
}

/** Offsets of a text without breaks and spaces around it. */
function trimmed(text: string): [number, number] {
  let start = 0;
  let end = text.length;
  while (start < end && /[\s\ufdd3]/.test(text.charAt(start))) start++;
  while (end > start && /[\s\ufdd3]/.test(text.charAt(end - 1))) end--;
  return [start, end];
}

function write(nodes: readonly HtmlNode[], context: HtmlContext, within: string): string {
  let out = "";
  for (const [i, node] of nodes.entries()) {
    const piece = typeof node === "string" ? words(node, context) : element(node, context, within);
    const mark = typeof node === "string" ? undefined : marks[node.name];
    if (mark === undefined || within.includes(mark)) out += piece;
    else out = joinMarked(out, piece, mark, firstCharacter(nodes.slice(i + 1, i + 2)));
  }
  return out;
}

function words(text: string, { isWords }: HtmlContext): string {
  if (!isWords) return text;
  return escapeWords(text.replaceAll(lineBreak, " ").replace(/[ \t\r\n\f]+/g, " "));
}

function element(node: Exclude<HtmlNode, string>, context: HtmlContext, within: string): string {
  const { name, attributes, children } = node;
  const inner = (mark = "") => write(children, context, within + mark);
  switch (name) {
    case "br":
      return lineBreak;
    case "wbr":
    case "source":
    case "track":
    case "rp":
      return "";
    case "rt":
      return ` (${inner()})`;
    case "img": {
      const { src, alt } = pictureOf(node);
      return src === "" ? "" : pictureMarkdown(src, alt, attributes.title);
    }
    case "code":
    case "tt":
      return codeSpan(textOfNodes(children));
    case "a": {
      const { href } = attributes;
      const label =
        href === undefined ? undefined : context.noteLabels.get(href.replace(/^.*#/, ""));
      if (label !== undefined) return `[^${label}]`;
      const said = inner().replaceAll(lineBreak, " ");
      if (href === undefined || said.trim() === "" || within.includes("[")) return said;
      const [start, end] = trimmed(said);
      // Lines that only indent the words would part the paragraph.
      const space = (from: number, to?: number) => said.slice(from, to).replace(/\s+/g, " ");
      return space(0, start) + linkMarkdown(said.slice(start, end), href) + space(end);
    }
    case "span":
      // Pandoc's mark of a formula, and that of others.
      return /(?:^|\s)math(?:\s|$)/.test(attributes.class ?? "") && children.length === 1
        ? `$${textOfNodes(children)
            .replace(/^\s*\\\(|\\\)\s*$/g, "")
            .trim()}$`
        : inner();
    case "sup":
      // The number of a note is a link that is raised.
      return /^\s*\[\^[^\]]+\]\s*$/.test(inner()) ? inner().trim() : wrapped(name, inner());
    default: {
      const mark = marks[name];
      if (mark !== undefined) return inner(mark);
      return allowed.has(name) ? wrapped(name, inner()) : inner();
    }
  }
}

function wrapped(name: string, inner: string): string {
  return inner.trim() === "" ? inner : `<${name}>${inner.replaceAll(lineBreak, " ")}</${name}>`;
}

/** Adds emphasised words: spaces stay outside the marks, and where Markdown would not read them the marks are left out. */
function joinMarked(out: string, inner: string, mark: string, next: string): string {
  const [start, end] = trimmed(inner);
  const said = inner.slice(start, end).replaceAll(lineBreak, "\\\n");
  const before = out + inner.slice(0, start);
  const after = inner.slice(end);
  if (said === "") return before + after;
  if (start === 0 && out.endsWith(mark) && !out.endsWith(`\\${mark}`)) {
    return out.slice(0, -mark.length) + said + mark + after;
  }
  const isWord = (one: string) => /[\p{L}\p{N}]/u.test(one);
  const opens = isWord(said.charAt(0)) || !isWord(before.slice(-1));
  const closes = isWord(said.slice(-1)) || !isWord(after.charAt(0) || next);
  return opens && closes ? before + mark + said + mark + after : before + said + after;
}

function firstCharacter(nodes: readonly HtmlNode[]): string {
  return textOfNodes(nodes).charAt(0);
}
