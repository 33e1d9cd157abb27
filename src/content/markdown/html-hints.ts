/** What to write in place of an element, by its name. */
const hints: readonly (readonly [string, string])[] = [
  ["a", "Write `[words](address)`."],
  ["img picture", "Write `![what it shows](picture.jpg)`."],
  ["figure figcaption", 'Write `![what it shows](picture.jpg "The words below it")`.'],
  ["h1 h2 h3 h4 h5 h6", "Write `## Words`, with a `#` more for each level."],
  ["ul ol li", "Write `- ` or `1. ` before each entry."],
  ["table thead tbody tr td th", "Write a table: `| a | b |`, and `|---|---|` below its head."],
  ["blockquote", "Write `> ` before each line."],
  ["pre code tt", "Write code between backticks, or lines of it between two lines of three."],
  ["abbr", "Write `*[HTML]: what it is short for` on a line of its own."],
  ["hr", "Write `---` between two empty lines."],
  ["input", "Write `- [ ] to do` or `- [x] done`."],
  [
    "video audio iframe embed object",
    'Write `::video{file=film.mp4 title="…"}`, or link to where it is.',
  ],
  ["script noscript", "Nothing in a text may run. What readers play with is a figure: `::figure`."],
  ["style link", "How pages look is set in `theme.css` and by `theme:` in `site.yaml`."],
  [
    "p div span center font section article aside header footer main nav address",
    "Take the tag out, and leave its words. How pages look is set in `theme.css`.",
  ],
  ["strike", "Write `~~words~~`."],
  ["big", "Write `**words**`."],
  ["svg", "Put the drawing into a file, and write `![what it shows](drawing.svg)`."],
];

/** Elements of HTML that have no place in a text: all others that are none of the above are words between angle brackets. */
const elsewhere = new Set(
  "area base body button canvas col colgroup caption data datalist dialog fieldset form frame frameset head hgroup html iframe label legend map menu meta meter optgroup option output param progress search select slot source template textarea time title track".split(
    " ",
  ),
);

const byName = new Map(
  hints.flatMap(([names, hint]) => names.split(" ").map((name) => [name, hint])),
);

/** What to write in place of a tag that says all that is needed. */
function exactHint(name: string, written: string): string | undefined {
  const attributeOf = (attribute: string) => {
    const pattern = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i");
    return pattern
      .exec(written)
      ?.slice(1)
      .find((value) => value !== undefined);
  };
  const file = attributeOf("src") ?? "";
  const address = /\s/.test(file) ? `<${file}>` : file;
  if (name === "a" && attributeOf("href")) return `Write \`[words](${attributeOf("href")})\`.`;
  if (name === "img" && file !== "") {
    const width = /^\d+(?:px|%)?$/.test(attributeOf("width") ?? "")
      ? `{width=${attributeOf("width")}}`
      : "";
    return `Write \`![${attributeOf("alt") || "what it shows"}](${address})${width}\`.`;
  }
  if (name === "video" && file !== "") return `Write \`::video{file=${file} title="…"}\`.`;
  const words = attributeOf("title");
  if (name === "abbr" && words !== undefined)
    return `Write \`*[…]: ${words}\` on a line of its own, with what is shortened between the brackets.`;
  if (name === "audio") return `Link to it: \`[words](${address || "sound.mp3"})\`.`;
  const [, youtube] = /youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(file) ?? [];
  const [, vimeo] = /player\.vimeo\.com\/video\/(\d+)/.exec(file) ?? [];
  const video = youtube === undefined ? vimeo && `vimeo=${vimeo}` : `youtube=${youtube}`;
  if (name === "iframe" && video)
    return `Write \`::video{${video} title="${attributeOf("title") ?? "…"}"}\` on a line of its own.`;
  if (name === "details") {
    return "Write `<details>` or `<details open>`, below it `<summary>words</summary>`, and an empty line before and behind.";
  }
  return undefined;
}

/** Whether nothing in HTML has that name, as in `<branch>` or `<T>`. */
export function isNoElementName(name: string): boolean {
  return !byName.has(name) && !elsewhere.has(name) && !/^(?:details|summary)$/.test(name);
}

/** What to write in place of a piece of HTML, like `<a href="…">` or `</div>`; undefined for what Markdown has no way to write. */
export function htmlHint(written: string): string | undefined {
  const [, name = ""] = /^<\/?([a-z][a-z0-9]*)/i.exec(written) ?? [];
  const [, anchor] = /^<a\s+(?:name|id)\s*=\s*["']?([^\s"'>]+)/i.exec(written) ?? [];
  if (anchor !== undefined) {
    return `Give the heading below it that id: \`## Words {#${anchor}}\`. Links lead to headings.`;
  }
  if (/^<!--/.test(written))
    return "Close it with `-->`: as it is, all that follows is part of the comment.";
  if (/^<br\b/i.test(written))
    return "Take it out: an empty line parts paragraphs, and `<br>` breaks a line within one.";
  const known = exactHint(name.toLowerCase(), written) ?? byName.get(name.toLowerCase());
  if (known === undefined && elsewhere.has(name.toLowerCase()))
    return "Take the tag out, and leave its words. Write it between backticks if it is meant as it stands.";
  return known;
}
