/**
 * Marks of Markdown and entities, which a title or description shows as they stand: both are plain text. One may be about
 * `&amp;` or `<b>`.
 */
const marked =
  /`[^`\n]+`|\*\*[^*\n]+\*\*|\[[^[\]\n]+\]\([^()\s]+\)|&(?:nbsp|[mn]dash|hellip|[lr][sd]quo|#\d{1,6});/;

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
    .replaceAll(/\[([^[\]\n]+)\]\([^()\s]+\)/g, "$1")
    .replaceAll(/&(?:([a-z]+)|#(\d{1,6}));/g, (written, name: string, number: string) =>
      number === undefined ? (entities.get(name) ?? written) : String.fromCodePoint(Number(number)),
    );
  return { marks, words };
}
