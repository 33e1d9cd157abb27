import { embedMarkdown, scriptMarkdown } from "./embeds.ts";
import { cardMarkdown } from "./html-cards.ts";
import { type HtmlContext, type HtmlTools, pictureOf } from "./html-context.ts";
import { inlineMarkdown, isInline } from "./html-inline.ts";
import { takeNotes } from "./html-notes.ts";
import { tableMarkdown } from "./html-table.ts";
import {
  findElement,
  findElements,
  type HtmlElement,
  type HtmlNode,
  parseHtml,
  textOfNodes,
} from "./html-tree.ts";
import { codeFence, indentLines, pictureMarkdown } from "./write-markdown.ts";

/** Turns HTML into Markdown: blocks with an empty line between them. */
export function htmlToMarkdown(html: string, isWords: boolean, tools: HtmlTools): string {
  const root = parseHtml(html);
  const notes = takeNotes(root);
  const context: HtmlContext = { ...tools, html, isWords, noteLabels: notes.labels };
  const blocks = blocksOf(root.children, context);
  for (const { label, children } of notes.notes) {
    blocks.push(indentLines(blocksOf(children, context).join("\n\n"), `[^${label}]: `, "    "));
  }
  return blocks.join("\n\n");
}

/** Elements whose contents nobody reads. */
const silent = new Set(
  "script style template head meta link noscript title input select button canvas".split(" "),
);
const noted = new Set("script style canvas input select button".split(" "));

/** The blocks of some nodes: inline ones next to each other are a paragraph. */
export function blocksOf(nodes: readonly HtmlNode[], context: HtmlContext): string[] {
  const blocks: string[] = [];
  let run: HtmlNode[] = [];
  const endRun = () => {
    if (run.length > 0) for (const one of inlineMarkdown(run, context)) blocks.push(one);
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === "string") run.push(node);
    else if (silent.has(node.name)) {
      const embedded = node.name === "script" ? scriptMarkdown(node) : undefined;
      if (embedded !== undefined) {
        endRun();
        blocks.push(embedded);
      } else if (noted.has(node.name)) context.leftOut(`<${node.name}`, `\`<${node.name}>\``);
    } else if (isInline(node)) run.push(node);
    else {
      endRun();
      for (const block of elementBlocks(node, context)) blocks.push(block);
    }
  }
  endRun();
  return blocks.filter((block) => block.trim() !== "");
}

function elementBlocks(element: HtmlElement, context: HtmlContext): string[] {
  const { name, children, attributes } = element;
  const inner = () => blocksOf(children, context);
  const card = cardMarkdown(element, inner);
  if (card !== undefined) return card;
  switch (name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const words = inlineMarkdown(children, context).join(" ").replace(/\\?\n/g, " ");
      const id =
        attributes.id !== undefined && /^[\w-]+$/.test(attributes.id) ? ` {#${attributes.id}}` : "";
      return words.trim() === "" ? [] : [`${"#".repeat(Number(name.slice(1)))} ${words}${id}`];
    }
    case "hr":
      return ["---"];
    case "ul":
    case "ol":
    case "menu":
      return [listMarkdown(element, context)];
    case "blockquote": {
      const quoted = inner().join("\n\n");
      return quoted === "" ? [] : [indentLines(quoted, "> ", "> ")];
    }
    case "pre":
    case "textarea":
      return [codeFence(codeText(children), languageOf(element))];
    case "table":
      return tableMarkdown(element, context, blocksOf);
    case "dl":
      return definitions(element, context);
    case "figure":
      return figure(element, context);
    case "details": {
      const summary = children.find((node) => typeof node !== "string" && node.name === "summary");
      const rest = blocksOf(
        children.filter((node) => node !== summary),
        context,
      );
      if (summary === undefined || typeof summary === "string") return rest;
      const words = inlineMarkdown(summary.children, context).join(" ");
      return [words === "" || words.includes("**") ? words : `**${words}**`, ...rest];
    }
    case "iframe":
    case "video":
    case "audio":
    case "embed":
    case "object":
      return [embedMarkdown(element) ?? inner().join("\n\n")];
    case "svg":
      return [drawing(element, context)];
    default:
      return inner();
  }
}

/** A drawing in the text becomes a picture beside it. */
export function drawing(element: HtmlElement, context: HtmlContext): string {
  const title = findElement(element.children, ({ name }) => name === "title");
  const alt = element.attributes["aria-label"] ?? (title ? textOfNodes(title.children) : "");
  const name = context.drawing(context.html.slice(element.start, element.end));
  if (name !== undefined) return pictureMarkdown(name, alt);
  context.leftOut("<svg", "`<svg>` without a size");
  return alt;
}

/** The text of code. A highlighter's table has the numbers of lines in cells of their own, which are left out. */
function codeText(nodes: readonly HtmlNode[]): string {
  const all = textOfNodes(nodes);
  const table = findElement(nodes, ({ name }) => name === "table");
  if (!table) return all;
  const cells = findElements(table.children, ({ name }) => name === "td");
  const texts = cells.map(({ children }) => textOfNodes(children));
  const lines = texts.filter((text) => withoutNumbers(text) !== "");
  const code = lines.length > 0 ? lines.join("\n") : (texts.at(-1) ?? "");
  return withoutNumbers(code) === withoutNumbers(all) ? code : all;
}

function withoutNumbers(text: string): string {
  return text.replace(/[\d\s]+/g, "");
}

/** The language of code, as the highlighters write it into classes and attributes. */
function languageOf(element: HtmlElement): string {
  const code = findElement(element.children, ({ name }) => name === "code");
  for (const { attributes } of code ? [code, element] : [element]) {
    const named =
      attributes["data-lang"] ??
      attributes["data-language"] ??
      attributes["data-code-block-lang"] ??
      attributes.lang;
    const [, inClass] =
      /(?:^|\s)(?:lang(?:uage)?-|brush:\s*|highlight-source-)([\w+#-]+)/.exec(
        attributes.class ?? "",
      ) ?? [];
    const language = inClass ?? named;
    if (language !== undefined && /^[\w+#-]+$/.test(language)) return language.toLowerCase();
  }
  return "";
}

function listMarkdown(list: HtmlElement, context: HtmlContext): string {
  const items = list.children.filter((node) => typeof node !== "string" || node.trim() !== "");
  let number = Number.parseInt(list.attributes.start ?? "1", 10);
  if (!(number >= 0 && number < 1e8)) number = 1;
  const texts = items.map((item) => {
    const isItem = typeof item !== "string" && item.name === "li";
    const blocks = blocksOf(isItem ? item.children : [item], context);
    const mark = list.name === "ol" ? `${number++}. ` : "- ";
    const isTight =
      blocks.length <= 1 || (blocks.length === 2 && /^(?:- |\d+\. )/.test(blocks[1] ?? ""));
    const text = blocks.join(isTight ? "\n" : "\n\n");
    return { isTight, text: indentLines(text, mark, " ".repeat(mark.length)) };
  });
  return texts
    .map(({ text }) => text.trimEnd())
    .join(texts.every(({ isTight }) => isTight) ? "\n" : "\n\n");
}

function definitions(list: HtmlElement, context: HtmlContext): string[] {
  const parts = findElements(list.children, ({ name }) => name === "dt" || name === "dd");
  const lines: string[] = [];
  for (const { name, children } of parts) {
    const blocks = blocksOf(children, context);
    if (name === "dt")
      lines.push(`${lines.length > 0 ? "\n" : ""}${blocks.join(" ").replace(/\\?\n/g, " ")}`);
    else lines.push(indentLines(blocks.join("\n\n"), ": ", "  "));
  }
  return [lines.join("\n")];
}

function figure(element: HtmlElement, context: HtmlContext): string[] {
  const caption = findElement(element.children, ({ name }) => name === "figcaption");
  const isPicture = ({ name }: HtmlElement) => name === "img";
  const pictures = findElements(element.children, isPicture);
  const [only] = pictures;
  const words = caption ? textOfNodes(caption.children).replace(/\s+/g, " ").trim() : "";
  const plain = caption === undefined || !findElement(caption.children, ({ name }) => name === "a");
  const others = textOfNodes(element.children).replace(/\s+/g, " ").trim();
  if (only && pictures.length === 1 && plain && others === words) {
    const { src, alt } = pictureOf(only);
    return src === "" ? [] : [pictureMarkdown(src, alt || words, words || only.attributes.title)];
  }
  const without = element.children.filter((node) => node !== caption);
  const said = caption ? inlineMarkdown(caption.children, context).join(" ") : "";
  return [...blocksOf(without, context), said];
}
