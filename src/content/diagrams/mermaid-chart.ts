import { asLabel, withCharacters } from "./mermaid-signs.ts";
import type { Statement } from "./mermaid-statements.ts";

/** Statements of an XY chart in the words of the library, which reads titles in quotes and categories without. */
export function chart(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const text = withCharacters(statement.source.trim())
      .replace(/^(title)\s+([^"\s].*)$/, '$1 "$2"')
      .replace(/^([xy]-axis)\s+([^\s"[\d.+-][^"[]*?)\s*(?=\[|[-+.\d]+\s*-->|$)/, '$1 "$2" ');
    const [, axis, list] = /^(x-axis[^[]*\[)(.*)\]$/s.exec(text) ?? [];
    if (axis === undefined || list === undefined) return { ...statement, text };
    const categories = Array.from(list.matchAll(/\s*(?:"([^"]*)"|([^",]+))\s*(?:,|$)/g), (found) =>
      asLabel(found[1] ?? found[2] ?? ""),
    );
    return { ...statement, text: `${axis}${categories.join(", ")}]` };
  });
}

/** Takes out the key of a chart, in English and of no more than numbers. */
export function withoutKey(svg: string): string {
  return svg.replace(
    /<(?:rect|line)(?: [\w-]+="[^"]*")*? class="xychart-(?:bar|legend-line) xychart-color-\d+"\/>\s*<text [^>]*class="xychart-label">(?:Bar|Line) \d+<\/text>\s*/g,
    "",
  );
}
