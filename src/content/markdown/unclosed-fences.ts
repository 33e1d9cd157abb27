import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Reports code fences without an end (https://spec.commonmark.org/0.31.2/#fenced-code-blocks): all that follows would
 * be code. Where nothing follows, or a list or quote ends it, nobody's words are lost, and it is a warning.
 */
export function unclosedFences(md: MarkdownIt): void {
  md.core.ruler.after("block", "unclosed_fences", (core) => {
    const state: RenderEnv = core.env;
    const lines = core.src.split("\n");
    for (const { type, map, markup, level, content } of core.tokens) {
      if (type !== "fence" || !map) continue;
      const [first, end] = map;
      // The end of a quote or list ends a fence in it, too.
      const last = lines[end - 1]?.replace(/^[\s>]+/, "").trimEnd() ?? "";
      const isEnd = last.startsWith(markup) && last.replaceAll(markup.charAt(0), "") === "";
      if (isEnd && end - 1 > first) continue;
      const mark = markup.startsWith("~") ? "tildes" : "backticks";
      const hint = `End it with a line of ${markup.length} ${mark}, as it began.`;
      const location = state.find(map, markup);
      if (content.trim() === "") {
        const takeOut = "Take the line out, or write the code below it.";
        state.report(
          diagnostic(location, "W325", "this line begins code, and none follows", takeOut),
        );
      } else if (level > 0) {
        const message = "this code is closed only by the end of what it stands in";
        state.report(diagnostic(location, "W325", message, hint));
      } else {
        state.report(diagnostic(location, "E324", "this code is never closed", hint));
      }
    }
  });
}
