import type { Article } from "../content/article.ts";
import { MoveRefused } from "./plan.ts";

/** A heading as it is written. Offsets are UTF-16 units in its file. */
export interface WrittenHeading {
  readonly offset: number;
  /** Where its line ends. */
  readonly end: number;
  readonly level: number;
  readonly id: string;
}

/** A part of a file, from one offset up to another, which isn't in it any more; both in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the text of an article begins, behind its front matter. */
export function bodyStart(text: string): number {
  return /^\ufeff?---[^\n]*\n.*?^---[ \t]*(?:\r?\n|$)/ms.exec(text)?.[0].length ?? 0;
}

/** The file with spaces in place of front matter, code and comments, so that nothing in them is taken for prose. */
export function prose(text: string): string {
  const blank = (part: string) => part.replace(/[^\r\n]/g, " ");
  const start = bodyStart(text);
  const body = text
    .slice(start)
    .replace(/^[ \t]*(`{3,}|~{3,})[^\n]*\n(?:.*?\n)??[ \t]*\1[`~]*[ \t]*\r?$/gms, blank)
    .replace(/<!--.*?-->/gs, blank)
    .replace(/(?<![\p{L}\p{N}])%%(?!%).{1,4000}?%%/gsu, blank)
    .replace(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, blank);
  return blank(text.slice(0, start)) + body;
}

/**
 * Every heading of an article, with where it is written. Throws {@link MoveRefused} for a text in which they can't
 * be told.
 */
export function writtenHeadings(text: string, { slug, document }: Article): WrittenHeading[] {
  const lines = [...prose(text).matchAll(/^ {0,3}(#{1,6})(?=[ \t]|\r?$)[^\r\n]*/gm)];
  const { outline } = document;
  const isSame = outline.every(({ level }, i) => lines[i]?.[1]?.length === level);
  if (lines.length !== outline.length || !isSame) {
    throw new MoveRefused(
      `The headings of \`${slug}\` could not be told apart: write each as a line that begins with \`#\`.`,
    );
  }
  return outline.map(({ level, id }, i) => {
    const offset = lines[i]?.index ?? 0;
    return { offset, end: offset + (lines[i]?.[0].length ?? 0), level, id };
  });
}

/** A heading with all that stands below it, up to the next of its level or above; undefined if none has the id. */
export function sectionAt(
  text: string,
  headings: readonly WrittenHeading[],
  id: string,
): Range | undefined {
  const index = headings.findIndex((one) => one.id === id);
  const heading = headings[index];
  if (!heading) return undefined;
  const next = headings.slice(index + 1).find(({ level }) => level <= heading.level);
  return { from: heading.offset, to: next?.offset ?? text.length };
}
