import { findElement, type HtmlElement, type HtmlNode, textOfNodes } from "./html-tree.ts";
import { escapeWords, linkMarkdown } from "./write-markdown.ts";

/** What is shown of another site becomes a link to it. Undefined if it names no address. */
export function embedMarkdown({ name, attributes, children }: HtmlElement): string | undefined {
  const source = findElement(children, (one) => one.name === "source" || one.name === "embed");
  const src = attributes["data-src"] ?? attributes.src ?? attributes.data ?? source?.attributes.src;
  if (src === undefined || src.trim() === "" || /^(?:javascript|data|about):/i.test(src.trim())) {
    return undefined;
  }
  const isMedia = name === "video" || name === "audio";
  const title = attributes.title ?? attributes["aria-label"];
  return embedLink(
    src.trim(),
    title ??
      (isMedia ? (said(children) ?? (name === "audio" ? "A recording" : "A video")) : undefined),
  );
}

/** What a video says to whoever can't see it; undefined if only that their browser is old. */
function said(children: readonly HtmlNode[]): string | undefined {
  const words = children.filter((one) => typeof one === "string" || one.name !== "a");
  const text = textOfNodes(words).replace(/\s+/g, " ").trim();
  return text === "" || /\b(?:browser|support)/i.test(text) ? undefined : escapeWords(text);
}

/** What scripts show of other sites, by their addresses. */
const scripts: readonly (readonly [address: RegExp, words: string, ending: RegExp])[] = [
  [/^(?:https?:)?\/\/gist\.github\.com\//, "Code in a gist", /\.js(?:[?#].*)?$/],
  [
    /^(?:https?:)?\/\/(?:www\.)?asciinema\.org\/a\//,
    "A recording of a terminal",
    /\.js(?:[?#].*)?$/,
  ],
  [/^(?:https?:)?\/\/jsfiddle\.net\//, "Code on JSFiddle", /\/embed\/.*$/],
];

/** A link to what a script of another site shows in its place; undefined for any other script. */
export function scriptMarkdown({ attributes: { src = "" } }: HtmlElement): string | undefined {
  const found = scripts.find(([address]) => address.test(src));
  return found && embedLink(src.replace(found[2], ""), found[1]);
}

/** A link to a video or page that was shown within the text. */
export function embedLink(src: string, title?: string): string {
  const whole = src.startsWith("//") ? `https:${src}` : src;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  const [, youtube] = /youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]+)/.exec(whole) ?? [];
  if (youtube !== undefined) return youtubeLink(youtube, title);
  const [, vimeo] = /player\.vimeo\.com\/video\/(\d+)/.exec(whole) ?? [];
  if (vimeo !== undefined)
    return linkMarkdown(title ?? "A video on Vimeo", `https://vimeo.com/${vimeo}`);
  return linkMarkdown(title ?? url?.hostname ?? src, whole);
}

/** The Markdown of a link to a film, which a site that embeds films shows in its place. */
export function youtubeLink(id: string, title?: string): string {
  return linkMarkdown(title || "A video on YouTube", `https://www.youtube.com/watch?v=${id}`);
}
