import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
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
    let before: Token | undefined;
    for (const token of core.tokens) {
      const { type, map, markup, level, content, info } = token;
      if (type !== "fence" || !map) continue;
      const shown = info === "" ? before : undefined;
      before = token;
      const [first, end] = map;
      // One that is closed has a line more than its first and its code.
      if (end - first - 2 === linesOf(content)) continue;
      const hint =
        hintForShown(shown, state) ??
        hintForEnd(lines, map, markup, state) ??
        (level > 0 ? hintForOuter(lines, end, markup, state) : undefined) ??
        `End it with a line of ${markup.length} ${marksOf(markup)}, as it began.`;
      const location = state.find(map, markup);
      if (content.trim() === "") {
        const takeOut =
          hintForShown(shown, state) ?? "Take the line out, or write the code below it.";
        state.report(
          diagnostic(location, "W325", "this line begins code, and none follows", takeOut),
        );
      } else if (level > 0 || content.trimEnd().split("\n").at(-1)?.trim() === markup) {
        // Also where its last line is set in too far to close it: nothing but that line is taken for code.
        const message = "this code is closed only by the end of what it stands in";
        state.report(diagnostic(location, "W325", message, hint));
      } else {
        state.report(diagnostic(location, "E324", "this code is never closed", hint));
      }
    }
  });
}

function linesOf(content: string): number {
  return content === "" ? 0 : content.replace(/\n$/, "").split("\n").length;
}

/** Where code that shows code ended with what it shows, and its own end began this. */
function hintForShown(before: Token | undefined, state: RenderEnv): string | undefined {
  if (!before?.map || !/^ *(?:`{3,}|~{3,})\w/m.test(before.content)) return undefined;
  if (!before.content.includes(before.markup)) return undefined;
  const { line } = state.locate(before.map[0], 0, 0);
  return `The code from line ${line} on has such a line in it: begin and end that code with ${before.markup.length + 1} ${marksOf(before.markup)}.`;
}

function marksOf(markup: string): string {
  return markup.startsWith("~") ? "tildes" : "backticks";
}

/** A line that was to end it, and ended the list or quote before. */
function hintForOuter(
  lines: readonly string[],
  end: number,
  markup: string,
  state: RenderEnv,
): string | undefined {
  if (lines[end]?.trim() !== markup) return undefined;
  const { line } = state.locate(end, 0, 0);
  return `Line ${line} ends it once it is set in as far as the first line.`;
}

/** A line that was to end it, with words behind its marks, or with others than it began with. */
function hintForEnd(
  lines: readonly string[],
  [first, end]: readonly [number, number],
  markup: string,
  state: RenderEnv,
): string | undefined {
  const at = lines.findIndex(
    (line, i) => i > first && i < end && /^[\s>]*(?:`{3,}|~{3,})/.test(line),
  );
  if (at === -1) return undefined;
  const { line } = state.locate(at, 0, 0);
  const isSame = lines[at]?.replace(/^[\s>]*/, "").startsWith(markup) ?? false;
  if (isSame && /^[\s>]*[`~]+\s*$/.test(lines[at] ?? ""))
    return `Line ${line} ends it once it begins where the first line does.`;
  return isSame
    ? `Line ${line} ends it once nothing stands behind its marks.`
    : `Line ${line} ends it once it has ${markup.length} ${marksOf(markup)}, as the first line has.`;
}
