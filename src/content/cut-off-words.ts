import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { YamlPart } from "./source-text.ts";

/** Words between no quotes, and behind them what YAML takes for a comment though nobody writes one that way: ` #2`. */
const cutOff =
  /^([ \t-]*(title|description|tagline|label|text|alt):[ \t]+(?!["'#|>&*![{])[^\n]*?[ \t])(#[^\s#][^\n]*)$/gm;

/** Tells of words that would be lost: "Update #2" would be read as "Update". */
export function reportCutOffWords({ source, text, offset }: YamlPart, report: Report): void {
  for (const { index, 1: before = "", 2: key, 3: lost = "" } of text.matchAll(cutOff)) {
    const location = source.at(offset + index + before.length, lost.length);
    const value = before.slice(before.indexOf(":") + 1).trimStart() + lost;
    const hint = `Put all of it between quotes: \`${key}: ${JSON.stringify(value)}\`. A comment has a space behind its \`#\`.`;
    report(
      diagnostic(location, "W385", `YAML takes \`${lost}\` for a comment, so it is lost`, hint),
    );
  }
}
