/**
 * Marks of Markdown and entities, which a title or description shows as they stand: both are plain text. One may be about
 * `&amp;` or `<b>`.
 */
const marked =
  /`[^`\n]+`|\*\*[^*\n]+\*\*|(?<![\p{L}\p{N}*])\*(?=\S)[^*\n]+(?<=\S)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=\S)[^_\n]+(?<=\S)_(?![\p{L}\p{N}_])|\[[^[\]\n]+\]\([^()\s]+\)|&(?:nbsp|[mn]dash|hellip|[lr][sd]quo|#\d{1,6});/u;

/** Words in single marks: `2 * 3`, `M*A*S*H` and `snake_case` have none. */
const emphasised =
  /(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+)(?<=\S)_(?![\p{L}\p{N}_])/gu;

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: " ",
    mdash: "—",
    ndash: "–",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
  }),
);

/** What of a plain text is marked up, and its words alone; undefined where nothing is. */
export function plainWords(
  text: string,
): { readonly marks: string; readonly words: string } | undefined {
  const [marks] = marked.exec(text) ?? [];
  if (marks === undefined) return undefined;
  const words = text
    .replaceAll(/`|\*\*/g, "")
    .replaceAll(emphasised, (_, stars: string | undefined, lines: string) => stars ?? lines)
    .replaceAll(/\[([^[\]\n]+)\]\([^()\s]+\)/g, "$1")
    .replaceAll(/&(?:([a-z]+)|#(\d{1,6}));/g, (written, name: string, number: string) =>
      number === undefined ? (entities.get(name) ?? written) : String.fromCodePoint(Number(number)),
    );
  return { marks, words };
}
