/** Marks of Markdown, entities and paired tags: what a title or description, which is plain text, would show as it stands. */
const marked =
  /`[^`\n]+`|\*\*[^*\n]+\*\*|\[[^[\]\n]+\]\([^()\s]+\)|&(?:amp|lt|gt|quot|apos|nbsp|[mn]dash|hellip|[lr][sd]quo|#\d{1,6});|<(b|i|em|strong|code|p|span|a|u|small)\b[^<>\n]{0,200}>[^<>\n]{0,200}<\/\1>/;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
};

/** What of a plain text is marked up, and its words alone; undefined where nothing is. */
export function plainWords(
  text: string,
): { readonly marks: string; readonly words: string } | undefined {
  const [marks] = marked.exec(text) ?? [];
  if (marks === undefined) return undefined;
  const words = text
    .replaceAll(/`|\*\*/g, "")
    .replaceAll(/\[([^[\]\n]+)\]\([^()\s]+\)/g, "$1")
    .replaceAll(
      /<(b|i|em|strong|code|p|span|a|u|small)\b[^<>\n]{0,200}>([^<>\n]{0,200})<\/\1>/g,
      "$2",
    )
    .replaceAll(/&(?:([a-z]+)|#(\d{1,6}));/g, (written, name: string, number: string) =>
      number === undefined ? (entities[name] ?? written) : String.fromCodePoint(Number(number)),
    );
  return { marks, words };
}
