import { titleOf } from "./article-fields.ts";
import type { PlannedPost } from "./plan-posts.ts";
import { kramdownBlocks } from "./templates/kramdown.ts";
import { headingEdits } from "./text/convert-headings.ts";
import { convertHtml } from "./text/convert-html.ts";
import { htmlToMarkdown } from "./text/html-to-markdown.ts";
import { parseMarkdown } from "./text/parse-markdown.ts";

const silent = { leftOut() {}, drawing: () => "drawing.svg" };

/** Answers the ids that a post's headings will have, each read once, for links that lead to them. */
export function postHeadingIds(language?: string): (planned: PlannedPost) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  // Pages of several folders may end in one slug.
  return ({ post, path }) => {
    const found = known.get(path);
    if (found) return found;
    const text =
      post.format === "html"
        ? htmlToMarkdown(post.body, true, silent)
        : convertHtml(kramdownBlocks(post.body), post.format === "mdx", silent);
    const { ids } = headingEdits(
      text,
      parseMarkdown(text),
      titleOf(post),
      post.language ?? language,
    );
    known.set(path, ids);
    return ids;
  };
}
