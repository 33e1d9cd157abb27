import { parseMarkdown } from "../text/parse-markdown.ts";

/** Answers whether an offset is in code; asked for ascending offsets. */
export function codeRanges(text: string): (offset: number) => boolean {
  const { blocks, runs } = parseMarkdown(text);
  const ranges = [
    ...blocks.filter(({ token }) => token.type === "fence" || token.type === "code_block"),
    ...runs.flatMap(({ spans }) => spans.filter(({ token }) => token.type === "code_inline")),
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  return (offset) => {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= offset) at++;
    return (ranges[at]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
