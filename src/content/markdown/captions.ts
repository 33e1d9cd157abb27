import type MarkdownIt from "markdown-it";
import { settingsOf } from "./pictures.ts";

/**
 * A picture alone in its paragraph is a figure. Its title, `![alt](file "Title")`, is the caption, and
 * `{credit="Ann Author"}` behind it says whose it is.
 */
export function captions(md: MarkdownIt): void {
  md.core.ruler.push("captions", (core) => {
    const text = (content: string) => Object.assign(new core.Token("text", "", 0), { content });
    const element = (tag: string, content: ReturnType<typeof text>[]) => [
      new core.Token(`${tag}_open`, tag, 1),
      ...content,
      new core.Token(`${tag}_close`, tag, -1),
    ];
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
      const { credit } = settingsOf(image);
      if (caption === null && credit === undefined) continue;
      image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
      const said = caption === null ? [] : [text(credit === undefined ? caption : `${caption} `)];
      const credited = credit === undefined ? [] : element("small", [text(credit)]);
      inline.children = [image, ...element("figcaption", [...said, ...credited])];
    }
  });
}
