import { codeSpan } from "../text/write-markdown.ts";
import { codeRanges } from "./code-ranges.ts";
import { scanTags } from "./scan-tags.ts";

/** Template tags in a text that is shown as it is written, as code: as words they would look like tags that nobody ran. */
export function shownTags(text: string, format: "markdown" | "mdx" | "html"): string {
  const inCode = format === "html" ? () => false : codeRanges(text);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of scanTags(text, { "{{": "}}", "{%": "%}" })) {
    if (inCode(start) || isInTag(text, start)) continue;
    const written = text.slice(start, end);
    parts.push(text.slice(at, start));
    parts.push(
      format === "html" ? `<code>${written.replaceAll("<", "&lt;")}</code>` : codeSpan(written),
    );
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** Whether an offset is between the marks of an HTML tag. */
function isInTag(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 1000), offset);
  return /<[a-z/][^<>]*$/i.test(before);
}
