import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** Tells of a quotation that quotes nothing, as the lines `>>>` are which GitLab has around one. */
export function emptyQuotes(md: MarkdownIt): void {
  md.core.ruler.after("block", "empty_quotes", (core) => {
    const state: RenderEnv = core.env;
    core.tokens.forEach(({ type, map }, index) => {
      if (type !== "blockquote_open" || !map) return;
      if (core.tokens[index + 1]?.type !== "blockquote_close") return;
      const text = state.lineText(map[0]);
      const column = text.indexOf(">");
      state.report(
        diagnostic(
          state.locate(map[0], Math.max(0, column), Math.max(1, text.trim().length)),
          "W381",
          "a quotation of nothing",
          "Put `> ` before each line that is quoted, or take the line out.",
        ),
      );
    });
  });
}
