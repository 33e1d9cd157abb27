import { isRecord } from "../../i18n/record.ts";
import { type Data, recordOf, textAt } from "../front-matter-values.ts";
import { codeFence } from "../text/write-markdown.ts";

/** A notebook as Markdown, and how many pictures its code drew, which stay behind. */
export interface NotebookText {
  readonly markdown: string;
  readonly pictures: number;
}

/**
 * Reads a notebook of Jupyter's, of format 3 or 4 (https://nbformat.readthedocs.io/en/latest/format_description.html).
 * Undefined if the text is none.
 * @param range which cells, as Python counts them: `2:`
 */
export function notebookText(json: string, range: string | undefined): NotebookText | undefined {
  const book = parsed(json);
  if (!book) return undefined;
  const sheet = Array.isArray(book.worksheets) ? recordOf(book.worksheets[0]) : book;
  if (!Array.isArray(sheet.cells)) return undefined;
  const [from, to] = (range ?? ":").split(":", 2).map((part) => part.trim());
  const cells = sheet.cells
    .slice(from ? Number(from) : 0, to ? Number(to) : undefined)
    .filter(isRecord);
  const language =
    textAt(book, "metadata.language_info.name", "metadata.kernelspec.language") ?? "python";
  let pictures = 0;
  const parts = cells.flatMap((cell) => {
    const source = joined(cell.source ?? cell.input);
    if (cell.cell_type === "heading") return `${"#".repeat(levelOf(cell.level))} ${source}`;
    if (cell.cell_type !== "code") return source;
    const outputs = Array.isArray(cell.outputs) ? cell.outputs.filter(isRecord) : [];
    const drawn = outputs.filter(hasPicture);
    pictures += drawn.length;
    const printed = outputs.filter((one) => !drawn.includes(one)).map(printedText);
    return [
      ...(source.trim() === "" ? [] : [codeFence(source, language)]),
      ...printed.filter((text) => text.trim() !== "").map((text) => codeFence(text, "")),
    ];
  });
  return { markdown: parts.join("\n\n"), pictures };
}

/** What Markdown has, whatever a file says. */
function levelOf(written: unknown): number {
  return Math.min(6, Math.max(1, Math.trunc(Number(written)) || 1));
}

function parsed(json: string): Data | undefined {
  try {
    const read: unknown = JSON.parse(json);
    return isRecord(read) ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Lines, as notebooks hold texts. */
function joined(lines: unknown): string {
  if (typeof lines === "string") return lines;
  return Array.isArray(lines) ? lines.filter((line) => typeof line === "string").join("") : "";
}

function hasPicture(output: Data): boolean {
  return Object.keys({ ...recordOf(output.data), ...output }).some((key) =>
    /^(?:image\/.*|png|jpeg|svg)$/.test(key),
  );
}

function printedText(output: Data): string {
  if (output.output_type === "error") return `${joined(output.ename)}: ${joined(output.evalue)}`;
  return joined(recordOf(output.data)["text/plain"] ?? output.text);
}
