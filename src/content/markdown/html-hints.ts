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
const byName = new Map(
  hints.flatMap(([names, hint]) => names.split(" ").map((name) => [name, hint])),
);

/** What to write in place of a piece of HTML, like `<a href="…">` or `</div>`; undefined for what Markdown has no way to write. */
export function htmlHint(written: string): string | undefined {
  const [, name = ""] = /^<\/?([a-z][a-z0-9]*)/i.exec(written) ?? [];
  const [, anchor] = /^<a\s+(?:name|id)\s*=\s*["']?([^\s"'>]+)/i.exec(written) ?? [];
  if (anchor !== undefined) {
    return `Give the heading below it that id: \`## Words {#${anchor}}\`. Links lead to headings.`;
  }
  return byName.get(name.toLowerCase());
}
