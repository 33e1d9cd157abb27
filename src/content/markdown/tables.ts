import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeHtml } from "./escape-html.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * A wide table scrolls in a box of its own, which a keyboard can reach. Cells that no column has a place for are told:
 * they would be lost.
 */
export function tables(md: MarkdownIt): void {
  const { rules } = md.renderer;
  md.core.ruler.after("block", "lost_cells", (core) => {
    const state: RenderEnv = core.env;
    let columns = 0;
    for (const { type, map } of core.tokens) {
      if (type === "hr" && map) reportDrawnRule(state, map[0]);
      if (type === "table_open") columns = 0;
      if (type === "th_open") columns += 1;
      if (type !== "tr_open" || !map || columns === 0) continue;
      reportLostCells(state, map[0], columns);
      if (columns > 1) reportBrokenRow(state, map[0], columns);
      if (columns > 1) reportProse(state, map[0]);
    }
  });
  // A corner above row names heads nothing, and a screen reader would announce a header without words
  // (https://dequeuniversity.com/rules/axe/4.11/empty-table-header).
  md.core.ruler.after("inline", "empty_heads", ({ tokens }) => {
    tokens.forEach((open, i) => {
      if (open.type !== "th_open") return;
      const close = tokens[i + 2];
      if (tokens[i + 1]?.content !== "" || !close) return;
      open.tag = "td";
      close.tag = "td";
    });
  });
  rules.table_open = (_tokens, _index, _options, { locale }: RenderEnv) =>
    `<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(locale.words.text.table)}"><table>\n`;
  rules.table_close = () => "</table></div>\n";
  for (const cell of ["th_open", "td_open"]) {
    rules[cell] = (tokens, index) => {
      const side = sideOf(tokens[index]);
      return `<${tokens[index]?.tag}${side === undefined ? "" : ` class="${side}"`}>`;
    };
  }
}

/** A line of several rules belongs to a table of Pandoc's, which has no bars (https://pandoc.org/MANUAL.html#extension-simple_tables). */
function reportDrawnRule(state: RenderEnv, line: number): void {
  const rule = state.lineText(line);
  const from = /^[\s>]*/.exec(rule)?.[0].length ?? 0;
  const written = rule.slice(from).trim();
  if (!/^-{2,}(?:[ \t]+-{2,})+$/.test(written)) return;
  state.report(
    diagnostic(
      state.locate(line, from, written.length),
      "W381",
      "a table's line of hyphens, without the bars that make it one",
      "Write `| a | b |` for the head and each row, and `|---|---|` below the head.",
    ),
  );
}

/** GFM leaves out what a row has beyond the columns of the head (https://github.github.com/gfm/#example-204). */
function reportLostCells(state: RenderEnv, line: number, columns: number): void {
  const row = state.lineText(line);
  const from = /^[\s>]*\|?/.exec(row)?.[0].length ?? 0;
  const ends = Array.from(row.slice(from).matchAll(/(?<!\\)\|/g), ({ index }) => from + index);
  const end = ends[columns - 1];
  const rest = end === undefined ? "" : row.slice(end + 1);
  if (end === undefined || !/[^|\s]/.test(rest)) return;
  state.report(
    diagnostic(
      state.locate(line, end, 1),
      "W381",
      `the row has more cells than the ${columns} columns of its table, and \`${rest.trim()}\` would be lost`,
      "Write a `|` that is no end of a cell as `\\|`, in code too, or add a column to the head.",
    ),
  );
}

/** A row that goes on in the next line, where it begins a row of its own. */
function reportBrokenRow(state: RenderEnv, line: number, columns: number): void {
  const row = state
    .lineText(line)
    .replace(/^[\s>]*/, "")
    .trimEnd();
  if (!row.startsWith("|") || /\|$/.test(row)) return;
  const next = state.lineText(line + 1).replace(/^[\s>]*/, "");
  if (row.split("|").length > columns || next.startsWith("|") || !next.includes("|")) return;
  const column = state.lineText(line).indexOf(row);
  state.report(
    diagnostic(
      state.locate(line, column, row.length),
      "W381",
      "the row ends within a cell, and the next line is another row",
      "Write a row in one line; `<br>` breaks one within a cell.",
    ),
  );
}

/** A line right below a table is a row of it, if it has a bar or not (https://github.github.com/gfm/#example-202). */
function reportProse(state: RenderEnv, line: number): void {
  const row = state.lineText(line);
  const from = /^[\s>]*/.exec(row)?.[0].length ?? 0;
  const words = row.slice(from).trim();
  if (words === "" || /(?<!\\)\|/.test(words)) return;
  state.report(
    diagnostic(
      state.locate(line, from, words.length),
      "W381",
      "a line without a `|` is a row of the table above it",
      "Put an empty line between the table and what follows it.",
    ),
  );
}

/**
 * To which side a column is aligned, undefined if its author didn't say. markdown-it says it with an inline style,
 * which the policy forbids.
 */
export function sideOf(cell: Token | undefined): string | undefined {
  return /text-align:(\w+)/.exec(cell?.attrGet("style") ?? "")?.[1];
}
