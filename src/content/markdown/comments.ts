import type MarkdownIt from "markdown-it";

/** What a comment leaves behind: nothing. It ends where the next two signs stand. */
const comment = /%%(?!%).{1,4000}?%%/sy;

/** `%% a note to oneself %%`, within a paragraph or over several lines, is left out, as `<!-- -->` is. */
export function comments(md: MarkdownIt): void {
  md.block.ruler.before(
    "fence",
    "comment",
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!state.src.startsWith("%%", start)) return false;
      const lineAt = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
      const first = lineAt(startLine).trimEnd();
      if (state.sCount[startLine] === undefined) return false;
      let last = startLine;
      if (first === "%%" || !first.slice(2).includes("%%")) {
        do last += 1;
        while (last < endLine && !lineAt(last).trimEnd().endsWith("%%"));
        // Without an end it is text, and said to be odd.
        if (last >= endLine) return false;
      } else if (!first.endsWith("%%") || first.indexOf("%%", 2) !== first.length - 2) return false;
      if (silent) return true;
      state.line = last + 1;
      return true;
    },
    { alt: ["paragraph"] },
  );
  md.inline.ruler.before("emphasis", "comment", (state, silent) => {
    comment.lastIndex = state.pos;
    // `100%%` is no beginning.
    if (/[\p{L}\p{N}]/u.test(state.src.charAt(state.pos - 1))) return false;
    const [found] = comment.exec(state.src) ?? [];
    if (found === undefined || found.length === 4) return false;
    if (!silent) state.push("comment", "", 0).content = "";
    state.pos += found.length;
    return true;
  });
  md.renderer.rules.comment = () => "";
}
