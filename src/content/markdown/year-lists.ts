import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** Reports a paragraph that begins with a year and a full stop: it would be a list of one (https://spec.commonmark.org/0.31.2/#list-items). */
export function yearLists(md: MarkdownIt): void {
  md.core.ruler.after("block", "year_lists", (core) => {
    const state: RenderEnv = core.env;
    const open: { first: Token | undefined; items: number; readonly map: Token["map"] }[] = [];
    for (const token of core.tokens) {
      const { type, map } = token;
      const last = open.at(-1);
      if (type === "ordered_list_open") open.push({ first: undefined, items: 0, map });
      if (type === "list_item_open" && last) {
        last.first ??= token;
        last.items += 1;
      }
      if (type !== "ordered_list_close") continue;
      const list = open.pop();
      const item = list?.first;
      if (!list?.map || !item || list.items > 1 || !/^\d{4}$/.test(item.info)) continue;
      const written = `${item.info}${item.markup}`;
      state.report(
        diagnostic(
          state.find(list.map, written),
          "W381",
          `\`${written}\` at the start of a line begins a list`,
          `Write \`${item.info}\\${item.markup}\` if it is a sentence.`,
        ),
      );
    }
  });
}
