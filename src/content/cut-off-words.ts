import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { YamlPart } from "./source-text.ts";

/**
 * Words between no quotes, and behind them what YAML takes for a comment: ` #2`, ` # and more`. Behind a text that
 * readers see few mean one, but for what begins like a note: `# TODO …`, `# guessed: …` as `import` writes it.
 */
const cutOff =
  /^([ \t-]*(title|description|tagline|label|text|alt|credit|publisher|footer|name):[ \t]+(?!["'#|>&*![{])[^\n]*?[ \t])(#(?:[^\s#]|[ \t]+(?!\p{Lu}{2,}\b|[\p{L} ]+:\s)[^\s#])[^\n]*)$/gmu;

/** Tells of words that would be lost: "Update #2" would be read as "Update". */
export function reportCutOffWords({ source, text, offset }: YamlPart, report: Report): void {
  for (const { index, 1: before = "", 2: key, 3: lost = "" } of text.matchAll(cutOff)) {
    const location = source.at(offset + index + before.length, lost.length);
    const value = before.slice(before.indexOf(":") + 1).trimStart() + lost;
    const comment = /^#\s/.test(lost)
      ? "A comment that is meant takes a line of its own."
      : "A comment has a space behind its `#`.";
    const hint = `Put all of it between quotes: \`${key}: ${JSON.stringify(value)}\`. ${comment}`;
    report(
      diagnostic(location, "W385", `YAML takes \`${lost}\` for a comment, so it is lost`, hint),
    );
  }
}
