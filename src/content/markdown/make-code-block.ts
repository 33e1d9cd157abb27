import { type Attributes, parseAttributes } from "./attributes.ts";
import type { CodeBlock } from "./code-html.ts";
import { numberOf } from "./fence-settings.ts";

/** Code that is set in, of no language. */
export function plainBlock(code: string): CodeBlock {
  return makeBlock(code, "text", parseAttributes(""), new Set());
}

/** A block as its language and settings have it shown: without the signs of a diff, with its lines marked and numbered. */
export function makeBlock(
  written: string,
  language: string,
  { values, flags }: Attributes,
  marked: ReadonlySet<number>,
): CodeBlock {
  const code = written.replace(/\n$/, "");
  const isDiff = /^(?:u?diff|patch)$/i.test(language) || flags.includes("diff");
  const lines = code.split("\n");
  const isHeader = (i: number) =>
    isDiffHeader(lines[i] ?? "", lines[i - 1] ?? "", lines[i + 1] ?? "");
  return {
    code: isDiff
      ? lines.map((line, i) => (isHeader(i) ? line : line.replace(/^[+\- ]/, ""))).join("\n")
      : code,
    language,
    // The only sign of its words that is set; quotes may be those of code.
    title: values.title?.replace(/(?<=\p{L})'(?=\p{L})/gu, "’"),
    signs: isDiff ? lines.map((line, i) => (isHeader(i) ? "" : line.charAt(0))) : undefined,
    marked,
    wrap: flags.includes("wrap"),
    firstNumber: flags.includes("numbers") ? 1 : numberOf(values.numbers),
  };
}

/** Whether a line of a diff says which files or lines it is about (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html). */
function isDiffHeader(line: string, before: string, after: string): boolean {
  if (/^--- \S/.test(line)) return /^\+\+\+ \S/.test(after);
  if (/^\+\+\+ \S/.test(line)) return /^--- \S/.test(before);
  return /^(?:@@ |diff --git |index [\da-f]+\.\.|\\ No newline)/.test(line);
}
