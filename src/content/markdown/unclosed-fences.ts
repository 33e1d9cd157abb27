import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** Reports code fences without an end: all that follows would be code (https://spec.commonmark.org/0.31.2/#fenced-code-blocks). */
export function unclosedFences(md: MarkdownIt): void {
  md.core.ruler.after("block", "unclosed_fences", (core) => {
    const state: RenderEnv = core.env;
    const lines = core.src.split("\n");
    for (const { type, map, markup } of core.tokens) {
      if (type !== "fence" || !map) continue;
      const [first, end] = map;
      // The end of a quote or list ends a fence in it, too.
      const last = lines[end - 1]?.replace(/^[\s>]+/, "").trimEnd() ?? "";
      const isEnd = last.startsWith(markup) && last.replaceAll(markup.charAt(0), "") === "";
      if (isEnd && end - 1 > first) continue;
      const mark = markup.startsWith("~") ? "tildes" : "backticks";
      const hint = `End it with a line of ${markup.length} ${mark}, as it began.`;
      state.report(diagnostic(state.find(map, markup), "E324", "this code is never closed", hint));
    }
  });
}
