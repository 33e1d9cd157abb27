import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeIn } from "./inline-locations.ts";
import { isListClose, isListOpen } from "./odd-lists.ts";
import type { RenderEnv } from "./render-env.ts";

/** What is nearly a box: with a space too many or too few, or with a sign that Obsidian's themes have a picture for. */
const nearly =
  /^\[[-~/<>!?*"]\](?=[ \u00a0])|^\[(?:[ \u00a0]{0,3}[xX]?[ \u00a0]{0,3})\](?=[ \u00a0]*[^\s([:])|^\[[ xX]\]$/;

const box = /^\[([ xX\u00a0])\](?=[ \u00a0])/;

/**
 * `- [ ] to do` and `- [x] done` (https://github.github.com/gfm/#task-list-items-extension-) as boxes that
 * nobody can tick. Our own because the plugin for it looks for each item's list from the beginning.
 */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after("inline", "task_lists", (core) => {
    const state: RenderEnv = core.env;
    const lists: Token[] = [];
    let count = 0;
    core.tokens.forEach((token, index) => {
      if (isListOpen(token)) lists.push(token);
      if (isListClose(token)) lists.pop();
      const item = core.tokens[index - 2];
      if (item?.type !== "list_item_open") return;
      const text = token.children?.[0];
      // Not so where `[x]` is a link's words.
      if (core.tokens[index - 1]?.type !== "paragraph_open" || text?.type !== "text") return;
      const [, mark] = box.exec(token.content) ?? [];
      if (mark === undefined) {
        reportNearly(state, token);
        return;
      }
      text.content = text.content.slice(3);
      const id = `task-item-${count}`;
      count += 1;
      state.ids.add(id);
      const input = new core.Token("checkbox_input", "input", 0);
      input.attrs = [
        ["type", "checkbox"],
        ["class", "task-list-item-checkbox"],
        ["id", id],
        ...(/x/i.test(mark) ? [["checked", "checked"] satisfies [string, string]] : []),
        ["disabled", "disabled"],
      ];
      const label = new core.Token("label_open", "label", 1);
      label.attrs = [
        ["class", "task-list-item-label"],
        ["for", id],
      ];
      const end = new core.Token("label_close", "label", -1);
      token.children = [input, label, ...(token.children ?? []), end];
      item.attrSet("class", "task-list-item");
      lists.at(-1)?.attrSet("class", "task-list-container");
    });
  });
}

function reportNearly(state: RenderEnv, token: Token): void {
  const [written] = nearly.exec(token.content) ?? [];
  if (written === undefined) return;
  const right = /x/i.test(written) ? "[x]" : "[ ]";
  const isAlone = written === token.content && /^\[[ xX]\]$/.test(written);
  state.report(
    diagnostic(
      placeIn(state, token, 0, written.length),
      "W381",
      `\`${written}\` is no box to tick`,
      isAlone
        ? "Write behind it what is to be done, or take the line out."
        : `Write \`${right}\`, and a space behind it.`,
    ),
  );
}
