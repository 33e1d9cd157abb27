import { convertHeadings } from "./headings.ts";
import { convertHtml } from "./html.ts";
import type { Tools } from "./old-blog.ts";
import { outsideCode } from "./protect-code.ts";
import { pictureMarkdown } from "./visible.ts";

/** What a post's links and pictures are looked up in. */
export interface Neighbours {
  /** The new address for one in the text; undefined if it leads nowhere that is known. */
  linkTo(href: string, ownIds: ReadonlySet<string>): string | undefined;
  /** The name of the picture beside the article; undefined if there is no such file. */
  pictureAt(src: string): string | undefined;
}

const link =
  /(?<![!\\])\[((?:[^[\]]|\[[^\]]*\](?:\([^)]*\))?)*)\]\(\s*<?([^)\s>]*)>?(?:\s+(?:"([^"]*)"|'([^']*)'))?\s*\)(?:\{[.#:][^}\n]*\})?/g;
const picture =
  /!\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+(?:"([^"]*)"|'([^']*)'))?\s*\)(?:\{[.#:][^}\n]*\})?/g;

/** Turns a post's text, rid of its generator's own words, into an article's. */
export function convertText(
  body: string,
  title: string,
  neighbours: Neighbours,
  tools: Tools,
): string {
  const ids = new Set<string>();
  // Twice, as code that is made on the way must be left alone from then on.
  const plain = outsideCode(
    body,
    (prose, { keep }) => convertHtml(escapeOwnMarks(withoutAttributes(prose, tools)), tools, keep),
    (block) => plainFence(block, tools),
  );
  const headed = outsideCode(plain, (prose, { restore }) =>
    convertHeadings(prose, title, restore, ids),
  );
  const linked = outsideCode(headed, (prose) =>
    prose
      .replace(picture, (whole, alt: string, src: string, double?: string, single?: string) =>
        convertPicture(whole, alt, src, double ?? single ?? "", neighbours, tools),
      )
      .replace(link, (whole, words: string, href: string, double?: string, single?: string) =>
        convertLink(whole, words, href, double ?? single, ids, neighbours, tools),
      ),
  );
  return `${linked.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

/** kramdown's attribute lists, `{: .wide }` and `{:toc}`, and Hugo's `{.wide}` on lines of their own. */
function withoutAttributes(prose: string, { note }: Tools): string {
  return prose
    .replace(/^[-*] TOC\n\{:toc\}[ \t]*$/gim, "")
    .replace(/[ \t]*\{:[^}\n]*\}|^\{[.#][^}\n]*\}[ \t]*$/gm, (whole) => {
      note(whole.trim(), `\`${whole.trim()}\` is left out`, "There are no classes here.");
      return "";
    });
}

/** What was plain text there and means something here. */
function escapeOwnMarks(prose: string): string {
  return prose
    .replace(/(?<!\\)\[(?=\[[^\]\n]+\]\])/g, "\\[")
    .replace(/(?<!\\)\[(?=@[^\]\s]+\])/g, "[\\")
    .replace(/^::(?=[a-z]|$)/gm, "\\::");
}

/** A fence with a language alone, and a title if it had one. */
function plainFence(block: string, { note }: Tools): string {
  return block.replace(
    /^([ \t]*)([`~]{3,})([^\n]*)/,
    (_, indent: string, marks: string, info: string) => {
      const [, language = "", rest = ""] = /^\s*([\w+#.-]*)(.*)$/.exec(info) ?? [];
      const [, title] = /\b(?:title|filename)\s*=\s*"([^"]*)"/.exec(rest) ?? [];
      const left = rest.replace(/\b(?:title|filename)\s*=\s*"[^"]*"/, "").trim();
      if (left !== "") note(info.trim(), `\`${left}\` is left out`, "Mark lines with `{1,4-6}`.");
      // Eleventy's highlighter joins the two: `diff-js`.
      const words = language.toLowerCase().replace(/^diff-(.+)$/, "$1 diff");
      return `${indent}${marks}${words}${title === undefined ? "" : ` title="${title}"`}`;
    },
  );
}

function convertPicture(
  whole: string,
  alt: string,
  src: string,
  caption: string,
  { pictureAt }: Neighbours,
  { note }: Tools,
): string {
  const said = alt.trim() || caption || "Picture";
  if (/^(?:https?:)?\/\//.test(src)) {
    note(src, "a picture on another site becomes a link", "Save it beside the article to show it.");
    return `[${said}](${src.startsWith("//") ? `https:${src}` : src})`;
  }
  const name = pictureAt(src);
  if (name === undefined) {
    note(src || whole, `there is no picture \`${src}\``, "Put it beside the article, and show it.");
    return `\`[missing picture: ${said.replaceAll("`", "'")} (${src})]\``;
  }
  if (alt.trim() === "") {
    note(src, "a picture without a text alternative", "Say in its brackets what it shows.");
  }
  return pictureMarkdown(name, said, caption);
}

function convertLink(
  whole: string,
  words: string,
  href: string,
  title: string | undefined,
  ids: ReadonlySet<string>,
  { linkTo, pictureAt }: Neighbours,
  { note }: Tools,
): string {
  // A picture may be linked instead of shown.
  const to = pictureAt(href) ?? linkTo(href, ids);
  if (to === undefined) {
    note(
      href || whole,
      `\`${href}\` leads nowhere here`,
      "Its words stay: link them to where it is now.",
    );
    return words;
  }
  if (/^https?:/.test(to) && !/^(?:https?:)?\/\//.test(href)) {
    note(
      href,
      `\`${href}\` stays a link to the old site`,
      "Bring that page along, or link elsewhere.",
    );
  }
  if (href.includes("#") && !to.includes("#")) {
    note(href, `\`${href}\` names a heading that is not there`, "It links to the article's top.");
  }
  return `[${words}](${to}${title === undefined ? "" : ` "${title}"`})`;
}
