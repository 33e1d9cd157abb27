import type { TextTools } from "../source-site.ts";
import { codeRanges } from "./code-ranges.ts";

/**
 * Code that R Markdown and Quarto run when they build a page: what a reader saw of it becomes a fence, what was
 * hidden is left out (https://quarto.org/docs/computations/execution-options.html). What it printed is not in the text.
 */
export function codeChunks(text: string, tools: TextTools): string {
  const inCode = codeRanges(text);
  let hidden = 0;
  let run = 0;
  const plain = text.replace(
    /^([ \t]*)(`{3,})\{(\w+)([^{}\n]*)\}[ \t]*\n([\s\S]*?)^[ \t]*\2[ \t]*$/gm,
    (
      written,
      indent: string,
      marks: string,
      language: string,
      rest: string,
      code: string,
      at: number,
    ) => {
      if (!inCode(at + indent.length)) return written;
      const options = Array.from(code.matchAll(/^[ \t]*#\|[ \t]*(.*)$/gm), ([, one]) => one);
      const said = [rest, ...options].join("\n").toLowerCase();
      run += 1;
      if (/\b(?:include|echo)\s*[=:]\s*(?:f|false)\b/.test(said)) {
        hidden += 1;
        return "";
      }
      const shown = code.replace(/^[ \t]*#\|.*\n/gm, "");
      return `${indent}${marks}${language}\n${shown}${indent}${marks}`;
    },
  );
  if (run > 0) {
    const message = `${run} pieces of code ran over there${hidden > 0 ? `, ${hidden} of them hidden` : ""}: what they printed and drew is not in the text`;
    const hint = "Put the output and pictures in, or import what the program made of it (`.md`).";
    tools.note("template", "```{", message, hint);
  }
  return plain.replace(/`r [^`\n]+`/g, (written) =>
    tools.keepVisible(written, `\`${written.slice(1, 40)}\` is computed, which is not done here`),
  );
}
