import type { SourcePost, SourceSite } from "./source-site.ts";
import { codeRanges } from "./templates/code-ranges.ts";
import { hasEscapedFormulas } from "./text/escaped-formulas.ts";

/** Whether a post has formulas: between dollars or escaped brackets. */
export function hasFormulas(post: SourcePost, site: SourceSite): boolean {
  return hasDollars(post, site) || (post.format !== "html" && hasEscapedFormulas(post.body));
}

/** Whether dollars are formulas: the post or site says so, or they are written as only formulas are. */
export function hasDollars({ data, body }: SourcePost, site: SourceSite): boolean {
  const keys = ["math", "mathjax", "katex", "use_math", "usemath", "latex", "useMath"];
  const said = keys.some((key) => data[key] === true || data[key] === "true");
  if (said || site.hasMath === true) return true;
  return /\$\$[^$]+\$\$/.test(body) || /\$\\[a-z]+/.test(body) || hasPowers(body);
}

/** Between dollars that enclose them, what neither prices nor names of variables have: `$O(n^2)$`, `$x_{i}$`. */
function hasPowers(body: string): boolean {
  const found = Array.from(
    body.matchAll(/\$(?=[^\s$])([^$\n]{0,200})(?<!\s)\$(?!\w)/g),
    ({ 1: inner = "", index }) => ({ inner, index }),
  ).filter(({ inner }) => /\w\^[\w{]|_\{|\\[a-z]{2}/.test(inner));
  if (found.length === 0) return false;
  const inCode = codeRanges(body);
  return found.some(({ index }) => !inCode(index));
}
