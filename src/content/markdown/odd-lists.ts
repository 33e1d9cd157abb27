import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** Reports lists that nobody means, by how far lines are indented and what they begin with (https://spec.commonmark.org/0.31.2/#list-items). */
export function oddLists(md: MarkdownIt): void {
  md.core.ruler.after("block", "odd_lists", (core) => {
    const state: RenderEnv = core.env;
    const open: { first: Token | undefined; items: number; readonly list: Token }[] = [];
    core.tokens.forEach((token, index) => {
      const last = token.type === "list_item_open" ? open.at(-1) : undefined;
      if (last) {
        if (last.first && last.list.type === "ordered_list_open") {
          reportFlattened(last.first, token, state);
        }
        last.first ??= token;
        last.items += 1;
      }
      if (isListOpen(token)) {
        open.push({ first: undefined, items: 0, list: token });
        if (core.tokens[index - 1]?.type === "ordered_list_close") reportShallow(token, state);
        if (token.type === "ordered_list_open") reportNewCount(core.tokens, index, state);
      }
      if (!isListClose(token)) return;
      const { first, items, list } = open.pop() ?? {};
      if (list?.type === "ordered_list_open" && items === 1) reportYear(list, first, state);
    });
  });
}

/** Whether a list begins with a token, of bullets or of numbers. */
export function isListOpen({ type }: Token): boolean {
  return type === "bullet_list_open" || type === "ordered_list_open";
}

/** Whether one ends with it. */
export function isListClose({ type }: Token): boolean {
  return type === "bullet_list_close" || type === "ordered_list_close";
}

/** A paragraph that begins with a year and a full stop. */
function reportYear({ map }: Token, item: Token | undefined, state: RenderEnv): void {
  if (!item || !/^\d{4}$/.test(item.info)) return;
  const written = `${item.info}${item.markup}`;
  state.report(
    diagnostic(
      state.find(map, written),
      "W381",
      `\`${written}\` at the start of a line begins a list`,
      `Write \`${item.info}\\${item.markup}\` if it is a sentence.`,
    ),
  );
}

/** Bullets below a number that are indented, but not as far as its words: they end its list. */
function reportShallow({ map, type }: Token, state: RenderEnv): void {
  if (!map || type !== "bullet_list_open") return;
  const [line] = map;
  const [start = ""] = /^[\s>]*[ \t](?=[-*+])/.exec(state.lineText(line)) ?? [];
  if (start === "" || /^[\s>]*$/.test(state.lineText(line - 1))) return;
  state.report(
    diagnostic(
      state.locate(line, start.length, 1),
      "W381",
      "this item is not indented as far as the words above it, and ends their list",
      "Begin it below the first letter of the item above.",
    ),
  );
}

/** A number below a number that is indented, but not as far as its words: it counts on, where it was to begin anew. */
function reportFlattened(first: Token, item: Token, state: RenderEnv): void {
  if (Number(item.info) !== 1 || Number(first.info) > 1 || !item.map || !first.map) return;
  const startOf = (line: number) => /^[\s>]*/.exec(state.lineText(line))?.[0].length ?? 0;
  const start = startOf(item.map[0]);
  if (start <= startOf(first.map[0])) return;
  state.report(
    diagnostic(
      state.locate(item.map[0], start, 1),
      "W381",
      "this item is not indented as far as the words above it, and belongs to the same list as they do",
      "Begin it below the first letter of the item above.",
    ),
  );
}

/** What may stand between two items of one list without being indented, where its author didn't know. */
const between = new Set(["fence", "code_block", "math_block"]);

/**
 * A list that begins with 1 again, though only code stands between it and another: what is not indented ends a list. A
 * paragraph may stand there too where each list has a single item.
 */
function reportNewCount(tokens: readonly Token[], index: number, state: RenderEnv): void {
  const list = tokens[index];
  const item = tokens[index + 1];
  if (!list?.map || item?.info !== "1") return;
  let before = index - 1;
  while (between.has(tokens[before]?.type ?? "")) before -= 1;
  const isCode = before < index - 1;
  if (!isCode && tokens[before]?.type === "paragraph_close") before -= 3;
  const end = tokens[before];
  if (end?.type !== "ordered_list_close" || end.level !== list.level || before === index - 1)
    return;
  if (!isCode && !(hasOneItem(tokens, before, -1) && hasOneItem(tokens, index, 1))) return;
  const column = /^[\s>]*/.exec(state.lineText(list.map[0]))?.[0].length ?? 0;
  state.report(
    diagnostic(
      state.locate(list.map[0], column, 2),
      "W381",
      "the list begins with 1 again, as what stands above it is in none",
      "Begin the lines between the two below the first letter of the item above them; or write the number that is meant, if it is another list.",
    ),
  );
}

/** Whether the list that begins or ends at an index has a single item. */
function hasOneItem(tokens: readonly Token[], index: number, step: 1 | -1): boolean {
  const level = tokens[index]?.level ?? 0;
  let items = 0;
  for (let i = index + step; ; i += step) {
    const token = tokens[i];
    if (!token || (token.level === level && /_list_(?:open|close)$/.test(token.type))) break;
    if (token.type === "list_item_open" && token.level === level + 1) items += 1;
  }
  return items === 1;
}
