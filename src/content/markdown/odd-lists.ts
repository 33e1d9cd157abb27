import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** Reports lists that nobody means, by how far lines are indented and what they begin with (https://spec.commonmark.org/0.31.2/#list-items). */
export function oddLists(md: MarkdownIt): void {
  md.core.ruler.after("block", "odd_lists", (core) => {
    const state: RenderEnv = core.env;
    const open: { first: Token | undefined; items: number; readonly list: Token }[] = [];
    for (const [index, token] of core.tokens.entries()) {
      const last = open.at(-1);
      if (token.type === "list_item_open" && last) {
        last.first ??= token;
        last.items += 1;
      }
      if (/^(?:bullet|ordered)_list_open$/.test(token.type)) {
        open.push({ first: undefined, items: 0, list: token });
        if (core.tokens[index - 1]?.type === "ordered_list_close") reportShallow(token, state);
      }
      if (!/^(?:bullet|ordered)_list_close$/.test(token.type)) continue;
      const { first, items, list } = open.pop() ?? {};
      if (list?.type === "ordered_list_open" && items === 1) reportYear(list, first, state);
    }
  });
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
