import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { plainWords } from "../plain-words.ts";
import { settingsOf } from "./picture-settings.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * A picture alone in its paragraph is a figure, and so is one that is a link. Its title, `![alt](file "Title")`, is the caption, and
 * `{credit="Ann Author"}` behind it says whose it is.
 */
export function captions(md: MarkdownIt): void {
  md.core.ruler.push("captions", (core) => {
    core.tokens.forEach((open, index) => {
      const inline = core.tokens[index + 1];
      const close = core.tokens[index + 2];
      if (open.type !== "paragraph_open" || !inline?.children || !close) return;
      if (!inline.children.some(({ type }) => type === "image")) return;
      const alone = pictureAlone(inline.children);
      // In a tight list only what is said of a picture makes a figure of it.
      if (!alone || (open.hidden && !hasCaption(alone))) {
        for (const child of inline.children) reportBreadth(core.env, child, open);
        reportLineBelow(core.env, inline.children, open);
        return;
      }
      reportMarks(core.env, alone, open);
      for (const paragraph of [open, close]) paragraph.hidden = false;
      open.tag = "figure";
      const { breadth } = settingsOf(alone);
      if (breadth !== undefined) open.attrJoin("class", breadth);
      close.tag = "figure";
      inline.children = [...inline.children, ...captionOf(core, alone)];
    });
  });
}

/** The picture that some tokens are, with a link around it or without; undefined if they are anything else. */
export function pictureAlone(tokens: readonly Token[]): Token | undefined {
  const kinds = tokens.map(({ type }) => type).join(" ");
  return /^(?:image|link_open image link_close)$/.test(kinds)
    ? tokens.find(({ type }) => type === "image")
    : undefined;
}

function hasCaption(image: Token): boolean {
  return image.attrGet("title") !== null || settingsOf(image).credit !== undefined;
}

/** A picture's caption, from its title, which it loses, and its credit; nothing where it has neither. */
export function captionOf(core: StateCore, image: Token): Token[] {
  const text = (content: string) => Object.assign(new core.Token("text", "", 0), { content });
  const element = (tag: string, content: Token[]) => [
    new core.Token(`${tag}_open`, tag, 1),
    ...content,
    new core.Token(`${tag}_close`, tag, -1),
  ];
  const caption = image.attrGet("title");
  const { credit } = settingsOf(image);
  if (caption === null && credit === undefined) return [];
  image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
  const said = caption === null ? [] : [text(credit === undefined ? caption : `${caption} `)];
  const credited = credit === undefined ? [] : element("small", [text(credit)]);
  return element("figcaption", [...said, ...credited]);
}

/** A caption is plain text, as the title of a picture is everywhere. */
function reportMarks(state: RenderEnv, image: Token, paragraph: Token): void {
  const caption = image.attrGet("title") ?? "";
  const plain = plainWords(caption);
  if (!plain) return;
  const message = `a caption is plain text, and would show the marks of \`${plain.marks}\``;
  const location = state.find(paragraph.map, plain.marks);
  state.report(diagnostic(location, "W381", message, `Write \`${plain.words}\`.`));
}

/** A picture within a line can't go beyond it. */
function reportBreadth(state: RenderEnv, child: Token, paragraph: Token): void {
  const breadth = child.type === "image" ? settingsOf(child).breadth : undefined;
  if (breadth === undefined) return;
  const hint = "Put it into a paragraph of its own.";
  const message = `only a picture by itself can be \`${breadth}\``;
  state.report(diagnostic(state.find(paragraph.map, breadth), "E392", message, hint));
}

/** Themes of other tools set a line of emphasis right below a picture as its caption. */
function reportLineBelow(state: RenderEnv, children: readonly Token[], paragraph: Token): void {
  const [image, end, open, words, close, ...more] = children;
  const isCaption =
    image?.type === "image" &&
    end?.type === "softbreak" &&
    open?.type === "em_open" &&
    words?.type === "text" &&
    close?.type === "em_close" &&
    more.length === 0;
  if (!isCaption || image.attrGet("title") !== null) return;
  const location = state.find(paragraph.map, open.markup + words.content + open.markup);
  const hint = `A picture's caption is its title: \`![${image.content}](… ${JSON.stringify(words.content)})\`.`;
  state.report(diagnostic(location, "W381", "a caption as another tool writes it", hint));
}
