import { parseMarkdown } from "../text/parse-markdown.ts";

/** Answers whether an offset is between fences; asked for ascending offsets. */
export function fenceRanges(text: string): (offset: number) => boolean {
  const { blocks } = parseMarkdown(text);
  return within(blocks.filter(({ token }) => token.type === "fence"));
}

/** Answers whether an offset is in code; asked for ascending offsets. */
export function codeRanges(text: string): (offset: number) => boolean {
  const { blocks, runs } = parseMarkdown(text);
  return within([
    ...blocks.filter(({ token }) => token.type === "fence" || token.type === "code_block"),
    ...runs.flatMap(({ spans }) => spans.filter(({ token }) => token.type === "code_inline")),
  ]);
}

function within(
  found: readonly { readonly start: number; readonly end: number }[],
): (offset: number) => boolean {
  const ranges = found.toSorted((a, b) => a.start - b.start);
  let at = 0;
  return (offset) => {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= offset) at++;
    return (ranges[at]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
