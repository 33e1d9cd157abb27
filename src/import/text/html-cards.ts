import { embedMarkdown } from "./embeds.ts";
import { findElement, type HtmlElement, type HtmlNode, textOfNodes } from "./html-tree.ts";
import { escapeWords, indentLines, linkMarkdown } from "./write-markdown.ts";

/**
 * What editors of exports keep as a card of several elements, as the words and the address in it. Undefined for what
 * is no card.
 * @param inner the blocks of all that the card holds
 */
export function cardMarkdown(
  element: HtmlElement,
  inner: () => readonly string[],
): string[] | undefined {
  const { attributes, children } = element;
  const has = (name: string) => hasClass(element, name);
  const part = (name: string) => findElement(children, (one) => hasClass(one, name));
  const text = (name: string) => wordsOf(part(name)?.children ?? []);
  if (has("kg-bookmark-card"))
    return linked(part("kg-bookmark-container"), text("kg-bookmark-title"), [
      text("kg-bookmark-description"),
      wordsOf(findElement(children, ({ name }) => name === "figcaption")?.children ?? []),
    ]);
  if (has("kg-file-card"))
    return linked(part("kg-file-card-container"), text("kg-file-card-title"), [
      text("kg-file-card-caption"),
    ]);
  if (has("kg-audio-card") || has("kg-video-card")) {
    const media = findElement(children, ({ name }) => name === "audio" || name === "video");
    const title = text("kg-audio-title");
    const said = wordsOf(
      findElement(children, ({ name }) => name === "figcaption")?.children ?? [],
    );
    const link =
      media &&
      embedMarkdown(
        title === "" ? media : { ...media, attributes: { ...media.attributes, title } },
      );
    return [link ?? "", said].filter((one) => one !== "");
  }
  if (has("kg-callout-card")) {
    const body = inner()
      .filter((block) => /[\p{L}\p{N}]/u.test(block))
      .join("\n\n");
    return body === "" ? [] : [indentLines(`[!NOTE]\n${body}`, "> ", "> ")];
  }
  if (has("kg-toggle-card")) {
    const heading = text("kg-toggle-heading-text");
    return [
      heading === "" ? "" : `**${heading}**`,
      ...inner().filter((block) => !/^#{1,6} /.test(block)),
    ];
  }
  const kept = attributes["data-attrs"];
  return kept === undefined ? undefined : substackCard(element, kept);
}

/** Substack keeps what a card shows beside it, as JSON. */
function substackCard(element: HtmlElement, kept: string): string[] | undefined {
  const text = (key: string) => {
    const [, written] = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(kept) ?? [];
    const read: unknown = written === undefined ? undefined : JSON.parse(written);
    return typeof read === "string" && read.trim() !== "" ? read.trim() : undefined;
  };
  if (hasClass(element, "tweet") && text("url") !== undefined) {
    const words = escapeWords(text("full_text") ?? "").replace(/\s+/g, " ");
    const link = linkMarkdown(`A post by ${text("name") ?? "somebody"}`, text("url") ?? "");
    return [indentLines([words, `— ${link}`].filter((one) => one !== "").join("\n\n"), "> ", "> ")];
  }
  const address = text("canonical_url");
  if (
    /(?:^|\s)(?:digest-post|embedded-post)/.test(element.attributes.class ?? "") &&
    address !== undefined
  )
    return [linkMarkdown(escapeWords(text("title") ?? address), address)];
  return undefined;
}

function linked(
  link: HtmlElement | undefined,
  title: string,
  below: readonly string[],
): string[] | undefined {
  const href = link?.attributes.href;
  if (href === undefined) return undefined;
  return [linkMarkdown(title || escapeWords(href), href), ...below.filter((one) => one !== "")];
}

function wordsOf(nodes: readonly HtmlNode[]): string {
  return escapeWords(textOfNodes(nodes).replace(/\s+/g, " ").trim());
}

function hasClass({ attributes }: HtmlElement, name: string): boolean {
  return (attributes.class ?? "").split(/\s+/).includes(name);
}
