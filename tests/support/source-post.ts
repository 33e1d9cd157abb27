import { sourceText } from "../../src/content/source-text.ts";
import type { SourcePost } from "../../src/import/source-site.ts";

/** A post of another generator, in Markdown, with nothing but its text. */
export function sourcePost(body: string): SourcePost {
  return {
    source: sourceText("post.md", body),
    offset: 0,
    path: "post.md",
    key: "post",
    name: "post",
    data: {},
    body,
    format: "markdown",
    slug: "post",
    isDraft: false,
    url: undefined,
  };
}
