import type MarkdownIt from "markdown-it";

/** A picture alone in its paragraph is a figure; its title, `![alt](file "Title")`, is the caption. */
export function captions(md: MarkdownIt): void {
  md.core.ruler.push("captions", (core) => {
    for (const [index, open] of core.tokens.entries()) {
      const inline = core.tokens[index + 1];
      const close = core.tokens[index + 2];
      const [image, ...others] = inline?.children ?? [];
      const isAlone =
        open.type === "paragraph_open" && image?.type === "image" && others.length === 0;
      if (!isAlone || !inline || !close || open.hidden) continue;
      open.tag = "figure";
      close.tag = "figure";
      const caption = image.attrGet("title");
      if (caption === null) continue;
      image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
      const text = new core.Token("text", "", 0);
      text.content = caption;
      const before = new core.Token("figcaption_open", "figcaption", 1);
      const after = new core.Token("figcaption_close", "figcaption", -1);
      inline.children = [image, before, text, after];
    }
  });
}
