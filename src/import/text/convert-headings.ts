import { slugify } from "../../i18n/slugify.ts";
import type { Edit } from "./edits.ts";
import type { BlockSpan, InlineRun, ParsedMarkdown } from "./parse-markdown.ts";

/** Ids that an article's page uses itself. */
const reserved = /^(?:main|sources|figure-.*|(?:source|cite|footnote)-.*|footnote\d+)$/;
const idAtEnd = /\s*\{[^{}]*#([\p{L}\p{N}_-]+)[^{}]*\}\s*$/u;
const anyAtEnd = /\s*\{[:.][^}]*\}\s*$/;

interface Heading {
  readonly block: BlockSpan;
  readonly run: InlineRun;
  readonly level: number;
}

/**
 * Makes headings begin at the second level and skip none, each with an id of its own: the one that it
 * is given, or that its words make. Empty ones go, and so does a first one that is the title.
 */
export function headingEdits(
  text: string,
  parsed: ParsedMarkdown,
  title: string,
  language = "en",
): { edits: Edit[]; ids: ReadonlySet<string> } {
  const edits: Edit[] = [];
  const ids = new Set<string>();
  const counts = new Map<string, number>();
  const runs = new Map(parsed.runs.map((run) => [run.parent, run]));
  const headings = parsed.blocks.flatMap((block): Heading[] => {
    const run = block.token.type === "heading_open" ? runs.get(block.token) : undefined;
    return run ? [{ block, run, level: Number(block.token.tag.slice(1)) }] : [];
  });
  const same = (words: string) => slugify(words) === slugify(title) && slugify(title) !== "";
  const [first] = headings;
  const isTitle =
    first?.level === 1 && same(first.run.source) && text.slice(0, first.block.start).trim() === "";
  const kept = headings.filter(({ block, run }) => {
    const isGone = (isTitle && block === first?.block) || isContents(text, block, run);
    if (!isGone && wordsOf(run).trim() !== "") return true;
    edits.push({ start: block.start, end: block.end, text: "" });
    return false;
  });
  const top = kept.reduce((least, { level }) => Math.min(least, level), 6);
  let before = 1;
  for (const { block, run, level } of kept) {
    const wanted = Math.min(level - top + 2, before + 1, 6);
    before = wanted;
    const [atEnd = "", own] = idAtEnd.exec(run.source) ?? anyAtEnd.exec(run.source) ?? [];
    const fromWords = slugify(wordsOf(run), language);
    const id = freeId(own ?? (fromWords || "part"), ids, counts);
    ids.add(id);
    const suffix = own === undefined && id === fromWords ? "" : ` {#${id}}`;
    edits.push(...headingEdit(text, block, run, wanted, run.end - atEnd.length, suffix));
  }
  return { edits, ids };
}

/** Where a plugin puts a table of contents: a heading with nothing below it (https://github.com/remarkjs/remark-toc). */
function isContents(text: string, { end }: BlockSpan, run: InlineRun): boolean {
  return (
    /^(?:table[ -]of[ -]contents?|contents|toc)$/i.test(wordsOf(run).trim()) &&
    /^#{1,6}\s/.test(text.slice(end, end + 200).trimStart())
  );
}

/** @param wordsEnd where the heading's words end and its attributes begin */
function headingEdit(
  text: string,
  { token, start, end }: BlockSpan,
  run: InlineRun,
  level: number,
  wordsEnd: number,
  suffix: string,
): Edit[] {
  const marks = "#".repeat(level);
  if (token.markup.startsWith("#")) {
    const at = text.indexOf("#", start);
    const edits: Edit[] = [];
    if (token.markup !== marks)
      edits.push({ start: at, end: at + token.markup.length, text: marks });
    if (text.slice(wordsEnd, run.end) !== suffix) {
      edits.push({ start: wordsEnd, end: run.end, text: suffix });
    }
    return edits;
  }
  // Words underlined: the marks come before them, and the line below goes.
  const breaks = Array.from(
    text.slice(run.start, wordsEnd).matchAll(/\n[ \t>]*/g),
    ({ index, 0: found }) => ({
      start: run.start + index,
      end: run.start + index + found.length,
      text: " ",
    }),
  );
  return [
    { start: run.start, end: run.start, text: `${marks} ` },
    ...breaks,
    {
      start: wordsEnd,
      end: Math.max(wordsEnd, text.charAt(end - 1) === "\n" ? end - 1 : end),
      text: suffix,
    },
  ];
}

/** A heading's words, without marks: what its id is made of. */
function wordsOf({ tokens }: InlineRun): string {
  return tokens
    .map(({ type, content }) => {
      if (type === "softbreak" || type === "hardbreak") return " ";
      return type === "text" || type === "text_special" || type === "code_inline" ? content : "";
    })
    .join("")
    .replace(idAtEnd, "")
    .replace(anyAtEnd, "");
}

function freeId(id: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  const first = reserved.test(id) ? `section-${id}` : id;
  let free = first;
  for (let n = counts.get(first) ?? 2; taken.has(free); n++) {
    free = `${first}-${n}`;
    counts.set(first, n + 1);
  }
  return free;
}
