import { mark } from "@mdit/plugin-mark";
import type MarkdownIt from "markdown-it";

/** An operator, a part of an arrow, or of a line of signs. */
const operator = /(?<=[A-Za-z0-9_)\]])==(?=[A-Za-z0-9_("'[-])|(?<=<)==|==(?=>)|={3,}/y;

/** `==marked==`. Between two words it is an operator, as in `a==b`; so it is in an arrow, `==>`. */
export function marks(md: MarkdownIt): void {
  md.use(mark);
  md.inline.ruler.before("mark_=", "equals_sign", (inline, silent) => {
    operator.lastIndex = inline.pos;
    const [signs] = operator.exec(inline.src) ?? [];
    if (signs === undefined) return false;
    if (!silent) inline.pending += signs;
    inline.pos += signs.length;
    return true;
  });
}
