import { escapeHtml } from "../../content/markdown/escape-html.ts";
import { type BookFile, bookPage } from "./book-files.ts";

/** A line of the contents, with what is below it. */
export interface ContentsEntry {
  /** The name of the chapter's file in the book, as in `chapter-1.xhtml`: where the line leads. */
  readonly name: string;
  /** Text, not HTML. */
  readonly title: string;
  /** Its headings; left out where there are none. */
  readonly entries?: readonly ContentsEntry[];
}

/** The contents, for readers and their programs (https://www.w3.org/TR/epub-33/#sec-nav). */
export function contentsPage(
  entries: readonly ContentsEntry[],
  { title, language, cover }: { title: string; language: string; cover: string | undefined },
): BookFile {
  const name = "contents.xhtml";
  const first = entries[0]?.name ?? name;
  const landmarks = [
    ...(cover === undefined ? [] : [landmark("cover", cover, title)]),
    landmark("toc", `${name}#contents`, title),
    landmark("bodymatter", first, entries[0]?.title ?? title),
  ];
  return bookPage(
    { name, title, language, type: "frontmatter", properties: ["nav"] },
    `<nav epub:type="toc" role="doc-toc" id="contents">
<h1>${escapeHtml(title)}</h1>
${list(entries)}
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
${landmarks.join("\n")}
</ol>
</nav>`,
  );
}

function list(entries: readonly ContentsEntry[]): string {
  const items = entries.map(({ name, title, entries = [] }) => {
    const below = entries.length === 0 ? "" : `\n${list(entries)}\n`;
    return `<li><a href="${name}">${escapeHtml(title)}</a>${below}</li>`;
  });
  return `<ol>\n${items.join("\n")}\n</ol>`;
}

function landmark(type: string, href: string, title: string): string {
  return `<li><a epub:type="${type}" href="${href}">${escapeHtml(title)}</a></li>`;
}
