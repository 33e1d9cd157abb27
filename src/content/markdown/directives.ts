import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { parseAttributes } from "./attributes.ts";
import type { RenderEnv } from "./render-env.ts";

const pattern = /^::([a-z]+)\s*(?:\{(.*)\})?\s*$/;
/** A line that was meant to be one. */
const attempt = /^::(?:[a-z]|\s*$)/;

/** A line of its own, `::figure{name=timeouts preset=inverted}`: puts something made by us into the text. */
export function directives(md: MarkdownIt): void {
  md.block.ruler.before(
    "paragraph",
    "directive",
    (block, startLine, _endLine, silent) => {
      const start = (block.bMarks[startLine] ?? 0) + (block.tShift[startLine] ?? 0);
      const line = block.src.slice(start, block.eMarks[startLine]);
      if (!attempt.test(line)) return false;
      const [, name = line, settings = ""] = pattern.exec(line) ?? [];
      if (silent) return true;
      const token = block.push("directive", "", 0);
      token.map = [startLine, startLine + 1];
      token.meta = { name, settings };
      block.line = startLine + 1;
      return true;
    },
    { alt: ["paragraph"] },
  );

  md.renderer.rules.directive = (tokens, index, _options, state: RenderEnv) => {
    const token = tokens[index];
    if (!token) return "";
    const { name: directive, settings }: { name: string; settings: string } = token.meta;
    const location = state.find(token.map, `::${directive.replace(/^::/, "")}`);
    if (directive !== "figure") {
      state.report(
        diagnostic(
          location,
          "E360",
          `there is no directive \`::${directive.replace(/^::/, "")}\``,
          "Known: `::figure{name=…}`, and `::timeline`, which a line `::` ends.",
        ),
      );
      return "";
    }
    const { values: written, flags } = parseAttributes(settings);
    const { name = "", ...values } = written;
    for (const flag of flags) {
      state.report(
        diagnostic(
          state.find(token.map, flag),
          "E362",
          `\`${flag}\` sets nothing`,
          "Write settings as `key=value`.",
        ),
      );
    }
    const rendered = state.renderFigure(name, values, state.locale.words.figure);
    if ("problem" in rendered) {
      const { problem, known } = rendered;
      const hint =
        didYouMean(rendered.written, known) ||
        (known.length > 0 ? `Known: ${known.join(", ")}.` : "");
      const spot = rendered.written === "" ? location : state.find(token.map, rendered.written);
      state.report(diagnostic(spot, "E361", problem, hint));
      return "";
    }
    if (state.ids.has(`figure-${name}`)) {
      const message = `a second element with the id \`figure-${name}\``;
      state.report(diagnostic(location, "E332", message, "A figure stands once in a text."));
    }
    state.figures.push({ name, title: rendered.title, takeaway: rendered.takeaway });
    state.ids.add(`figure-${name}`);
    state.anchors.push(`figure-${name}`);
    return rendered.html;
  };
}
