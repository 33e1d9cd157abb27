import type { SourcePost, SourceSite } from "./source-site.ts";
import { hasEscapedFormulas } from "./text/escaped-formulas.ts";

/** Whether a post has formulas: between dollars or escaped brackets. */
export function hasFormulas(post: SourcePost, site: SourceSite): boolean {
  return hasDollars(post, site) || (post.format !== "html" && hasEscapedFormulas(post.body));
}

/** Whether dollars are formulas: the post or site says so, or they are written as only formulas are. */
export function hasDollars({ data, body }: SourcePost, site: SourceSite): boolean {
  const keys = ["math", "mathjax", "katex", "use_math", "usemath", "latex", "useMath"];
  const said = keys.some((key) => data[key] === true || data[key] === "true");
  return said || site.hasMath === true || /\$\$[^$]+\$\$/.test(body) || /\$\\[a-z]+/.test(body);
}
