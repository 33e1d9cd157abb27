import { tex } from "@mdit/plugin-tex";
import type MarkdownIt from "markdown-it";
import temml from "temml";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeHtml } from "./escape-html.ts";
import type { RenderEnv } from "./render-env.ts";

/** `$…$` and `$$…$$` in LaTeX become MathML at build time: no script and no fonts for the reader. */
export function math(md: MarkdownIt): void {
  md.use(tex, {
    render(content: string, displayMode: boolean, state: RenderEnv) {
      try {
        const html = temml.renderToString(content, { displayMode, throwOnError: true });
        // The policy allows no inline style; what Temml sets that way is fine spacing only.
        const bare = html.replace(/ style="[^"]*"/g, "");
        // A long one scrolls in a box of its own, which a keyboard can reach.
        return displayMode
          ? `<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(state.locale.words.text.formula)}">${bare}</div>`
          : bare;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const location = state.find(null, content);
        state.report(
          diagnostic(location, "E370", `math: ${message}`, "Write a plain dollar as `\\$`."),
        );
        return "";
      }
    },
  });
}
