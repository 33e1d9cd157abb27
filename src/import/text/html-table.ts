import type { HtmlContext } from "./html-context.ts";
import { inlineMarkdown, isInline } from "./html-inline.ts";
import { findElement, type HtmlElement, type HtmlNode } from "./html-tree.ts";

/** Writes the blocks of some nodes. */
type BlocksOf = (nodes: readonly HtmlNode[], context: HtmlContext) => string[];

/** A table whose cells are words is one in Markdown; one that lays out a page is what its cells hold, in order. */
export function tableMarkdown(
  table: HtmlElement,
  context: HtmlContext,
  blocksOf: BlocksOf,
): string[] {
  const caption = findElement(table.children, ({ name }) => name === "caption");
  const { rows, stray } = partsOf(table);
  const said = [
    ...(caption ? blocksOf(caption.children, context) : []),
    ...blocksOf(stray, context),
  ];
  const columns = Math.max(0, ...rows.map(widthOf));
  if (columns === 0) return said;
  const cells = rows.flat();
  const holdsBlocks = cells.some(({ children }) =>
    children.some((node) =>
      typeof node === "string"
        ? !context.isWords && holdsCode.test(node)
        : !isInline(node) && !/^(?:p|div)$/.test(node.name),
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

/** A fence of code in Markdown: it has no place in a line. */
const holdsCode = /^[ \t]*(?:```|~~~)/m;

const isSection = /^(?:thead|tbody|tfoot)$/;
const isCell = /^(?:td|th)$/;

/** A table's rows of cells, and what stands in it but in none: browsers show that above. */
function partsOf({ children }: HtmlElement): { rows: HtmlElement[][]; stray: HtmlNode[] } {
  const rows: HtmlElement[][] = [];
  const stray: HtmlNode[] = [];
  for (const node of children) {
    if (typeof node === "string") stray.push(`${node} `);
    else if (isSection.test(node.name)) {
      const inner = partsOf(node);
      for (const row of inner.rows) rows.push(row);
      for (const one of inner.stray) stray.push(one);
    } else if (node.name === "tr") {
      const cells = node.children.filter(
        (one): one is HtmlElement => typeof one !== "string" && isCell.test(one.name),
      );
      rows.push(cells);
      for (const one of node.children) {
        if (typeof one === "string") stray.push(`${one} `);
        else if (!isCell.test(one.name)) stray.push(one);
      }
    } else if (isCell.test(node.name)) rows.push([node]);
    else if (!/^(?:caption|colgroup|col)$/.test(node.name)) stray.push(node);
  }
  return { rows, stray };
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
