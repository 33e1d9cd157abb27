import { slugify } from "../i18n/slugify.ts";
import { outsideCode } from "./protect-code.ts";

/**
 * Makes headings begin at the second level and skip none, and gives those with the same words ids of
 * their own. `ids` collects every id.
 */
export function convertHeadings(
  prose: string,
  title: string,
  restore: (piece: string) => string,
  ids: Set<string>,
): string {
  const marked = prose
    .replace(/^([^\n#>\-*+\s][^\n]*)\n=+[ \t]*$/gm, "# $1")
    .replace(/^([^\n#>\-*+|\s][^\n]*)\n-{2,}[ \t]*$/gm, "## $1");
  const pattern = /^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/gm;
  const same = (words: string) => plain(restore(words)).toLowerCase() === title.toLowerCase();
  // The title above the text is the page's own.
  const text = marked.replace(/^\s*#[ \t]+(.+)\n/, (whole, words: string) =>
    same(words) ? "" : whole,
  );
  const top = Math.min(...Array.from(text.matchAll(pattern), ([, marks = ""]) => marks.length));
  let before = 1;
  return text.replace(pattern, (_, marks: string, words: string) => {
    const level = Math.min(marks.length - top + 2, before + 1, 6);
    before = level;
    const [, bare = words, own] = /^(.*?)\s*\{#([\w-]+)\}$/.exec(words) ?? [];
    const id = own ?? slugify(plain(restore(bare)));
    const free = freeId(id || "part", ids);
    ids.add(free);
    const suffix = own !== undefined || free !== id ? ` {#${free}}` : "";
    return `${"#".repeat(level)} ${bare}${suffix}`;
  });
}

/** The ids that a text's headings get. */
export function headingIds(body: string, title: string): ReadonlySet<string> {
  const ids = new Set<string>();
  outsideCode(body, (prose, { restore }) => convertHeadings(prose, title, restore, ids));
  return ids;
}

/** Ids that an article's page uses itself; see the diagnostics of `content/markdown/headings.ts`. */
const reserved = /^(?:main|sources|(?:source|cite|footnote)-.*|footnote\d+)$/;

function freeId(id: string, taken: ReadonlySet<string>): string {
  const first = reserved.test(id) ? `${id}-section` : id;
  let free = first;
  for (let n = 2; taken.has(free); n++) free = `${first}-${n}`;
  return free;
}

/** The words of a piece of Markdown, without its marks. */
export function plain(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[\^[^\]]*\]|\{#[^}]*\}|<[^>]*>/g, "")
    .replace(/[*_`~=\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
