import type { HtmlContext } from "./html-context.ts";
import { inlineMarkdown, isInline } from "./html-inline.ts";
import { findElement, findElements, type HtmlElement, type HtmlNode } from "./html-tree.ts";

/** Writes the blocks of some nodes. */
type BlocksOf = (nodes: readonly HtmlNode[], context: HtmlContext) => string[];

/** A table whose cells are words is one in Markdown; one that lays out a page is what its cells hold, in order. */
export function tableMarkdown(
  table: HtmlElement,
  context: HtmlContext,
  blocksOf: BlocksOf,
): string[] {
  const caption = findElement(table.children, ({ name }) => name === "caption");
  const rows = findElements(table.children, ({ name }) => name === "tr").map((row) =>
    findElements(row.children, ({ name }) => name === "td" || name === "th"),
  );
  const said = [
    ...(caption ? blocksOf(caption.children, context) : []),
    ...blocksOf(strayNodes(table), context),
  ];
  const columns = Math.max(0, ...rows.map(widthOf));
  if (columns === 0) return said;
  const cells = rows.flat();
  const holdsBlocks = cells.some(({ children }) =>
    children.some(
      (node) => typeof node !== "string" && !isInline(node) && !/^(?:p|div)$/.test(node.name),
    ),
  );
  const hasHeads = cells.some(({ name }) => name === "th");
  if (holdsBlocks || (columns === 1 && !hasHeads) || columns > 60) {
    return [...said, ...cells.flatMap(({ children }) => blocksOf(children, context))];
  }
  const lines = rows.map((row) => {
    const texts = row.flatMap((cell) => [
      cellText(cell, context, blocksOf),
      ...Array(spanOf(cell) - 1).fill(""),
    ]);
    return texts.concat(Array(columns - texts.length).fill(""));
  });
  const [first] = rows;
  const hasHead =
    first?.every(({ name }) => name === "th") ||
    findElement(table.children, ({ name }) => name === "thead");
  if (!hasHead) lines.unshift(Array(columns).fill(""));
  const written = lines.map((texts) => `| ${texts.join(" | ")} |`);
  written.splice(1, 0, `|${" --- |".repeat(columns)}`);
  return [...said, written.join("\n")];
}

/** What stands in a table and in no cell: browsers show it above. */
function strayNodes({ children }: HtmlElement): HtmlNode[] {
  return children.flatMap((node) => {
    if (typeof node === "string") return [`${node} `];
    if (/^(?:td|th|caption|colgroup|col)$/.test(node.name)) return [];
    return /^(?:thead|tbody|tfoot|tr)$/.test(node.name) ? strayNodes(node) : [node];
  });
}

function cellText({ children }: HtmlElement, context: HtmlContext, blocksOf: BlocksOf): string {
  const paragraphs = children.every(isInline)
    ? inlineMarkdown(children, context)
    : blocksOf(children, context);
  return paragraphs.join("<br>").replace(/\\?\n/g, "<br>").replaceAll("|", "\\|");
}

function widthOf(row: readonly HtmlElement[]): number {
  return row.reduce((sum, cell) => sum + spanOf(cell), 0);
}

function spanOf({ attributes }: HtmlElement): number {
  const span = Number.parseInt(attributes.colspan ?? "1", 10);
  return span >= 1 && span <= 60 ? span : 1;
}
