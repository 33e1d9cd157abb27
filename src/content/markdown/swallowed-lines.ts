import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** A line that defines where a reference leads (https://spec.commonmark.org/0.31.2/#link-reference-definitions). */
const definition =
  /^([ \t>]*(?:[-*+][ \t]+)?)\[(?!\^)((?:[^[\]\\\n]|\\.){1,200})\]:[ \t]*(\S*)(.*)$/;

/** A word of a sentence, which no address is: `[Update]: Done!`. */
const word = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*[.,;:!?…]?$/u;

/**
 * Tells of lines that show nothing, as they define where a reference leads: those that say a word in place of an address,
 * and a second one of a name, as the first counts.
 */
export function swallowedLines(md: MarkdownIt): void {
  md.core.ruler.after("block", "swallowed_lines", (core) => {
    const state: RenderEnv = core.env;
    if (!core.src.includes("]:")) return;
    const shown = new Set<number>();
    for (const { map, nesting } of core.tokens) {
      if (!map || nesting !== 0) continue;
      for (let line = map[0]; line < map[1]; line++) shown.add(line);
    }
    const lines = new Map<string, number>();
    for (const [line, text] of core.src.split("\n").entries()) {
      if (shown.has(line)) continue;
      const [written, before = "", name = "", address = "", rest = ""] =
        definition.exec(text) ?? [];
      if (written === undefined) continue;
      const label = md.utils.normalizeReference(name);
      const first = lines.get(label);
      const location = state.locate(
        line,
        before.length,
        written.trim().length - before.trim().length,
      );
      if (word.test(address) && rest.trim() === "") {
        const message = `this line is not shown: \`[${name}]:\` says where a link of that name leads`;
        const hint = /^!/.test(name)
          ? `Take the colon out: \`[${name}] ${address}\`.`
          : `Write \`\\[${name}]: ${address}\` if it is meant as it stands, or an address behind the colon.`;
        state.report(diagnostic(location, "W381", message, hint));
      } else if (first !== undefined && /\S/.test(address)) {
        const { line: above } = state.locate(first, 0, 0);
        const message = `\`[${name}]:\` stands in line ${above} already, which counts`;
        state.report(
          diagnostic(
            location,
            "W381",
            message,
            "Take one of the two out, or give it another name.",
          ),
        );
      }
      if (first === undefined) lines.set(label, line);
    }
  });
}
