import { fill } from "../../i18n/format.ts";
import type { Words } from "../../i18n/words.ts";
import { escapeHtml } from "./escape-html.ts";
import { highlight, type Run } from "./prism.ts";

/** Code as it is to be shown. */
export interface CodeBlock {
  readonly code: string;
  readonly language: string;
  /** What stands above it, often a file's name; undefined without. */
  readonly title: string | undefined;
  /** For each line `+`, `-` or nothing; undefined where the code is no diff. */
  readonly signs: readonly string[] | undefined;
  /** The lines that are marked, counted from 1. */
  readonly marked: ReadonlySet<number>;
  /** Whether long lines are broken. */
  readonly wrap: boolean;
  /** The number of the first line, where lines have numbers. */
  readonly firstNumber: number | undefined;
}

/** Code as HTML, line by line; with a title, in a figure. */
export function codeHtml(
  { code, language, title, signs, marked, wrap, firstNumber }: CodeBlock,
  words: Words["text"],
): string {
  const shown = linesOf(highlight(code, language));
  const digits = String((firstNumber ?? 0) + shown.length - 1).length;
  const lines = shown.map((html, i) => {
    // Drawn by the stylesheet, so that it is not copied with the code.
    const number =
      firstNumber === undefined
        ? ""
        : `<span data-line="${String(firstNumber + i).padStart(digits)}"></span>`;
    const sign = signs?.[i];
    if (sign === "+") return `<ins>${number}+ ${html}</ins>\n`;
    if (sign === "-") return `<del>${number}- ${html}</del>\n`;
    if (marked.has(i + 1)) return `<mark>${number}${html}</mark>\n`;
    // Lines that stay keep step with those that carry a sign.
    return signs && sign !== "" ? `${number}  ${html}\n` : `${number}${html}\n`;
  });
  const name = title ?? (language === "text" ? words.code : fill(words.codeIn, { language }));
  // What takes code elsewhere knows its language by this (https://html.spec.whatwg.org/#the-code-element).
  const languageClass = language === "text" ? "" : ` class="language-${escapeHtml(language)}"`;
  // A box that scrolls must be reachable by keyboard, and then it needs a name.
  const pre = `<pre${wrap ? ' class="wrap"' : ""} tabindex="0" role="group" aria-label="${escapeHtml(name)}"><code${languageClass}>${lines.join("")}</code></pre>`;
  return title === undefined
    ? `${pre}\n`
    : `<figure class="code"><figcaption>${escapeHtml(title)}</figcaption>${pre}</figure>\n`;
}

/** One string of HTML a line; a run that spans lines is closed and opened again at each break. */
function linesOf(runs: readonly Run[]): string[] {
  const lines = [""];
  for (const { kind, text } of runs) {
    for (const [i, piece] of text.split("\n").entries()) {
      if (i > 0) lines.push("");
      if (piece === "") continue;
      const html = escapeHtml(piece);
      lines[lines.length - 1] += kind ? `<span class="${kind}">${html}</span>` : html;
    }
  }
  return lines;
}
