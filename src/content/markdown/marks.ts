import { mark } from "@mdit/plugin-mark";
import type MarkdownIt from "markdown-it";

const operator = /(?<=[A-Za-z0-9_)\]])==(?=[A-Za-z0-9_("'[-])/y;

/** `==marked==`. Between two words it is an operator, as in `a==b`. */
export function marks(md: MarkdownIt): void {
  md.use(mark);
  md.inline.ruler.before("mark_=", "equals_sign", (inline, silent) => {
    operator.lastIndex = inline.pos;
    if (!operator.test(inline.src)) return false;
    if (!silent) inline.pending += "==";
    inline.pos += 2;
    return true;
  });
}
