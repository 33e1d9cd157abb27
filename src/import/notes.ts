import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { SourcePost } from "./source-site.ts";

/** Codes of what import has to say, by what it is about. */
export const codes = {
  unreadable: "W810",
  madeUpSlug: "W811",
  slugConflict: "W812",
  page: "W820",
  unmappedKey: "W821",
  template: "W822",
  html: "W823",
  picture: "W824",
  link: "W825",
  address: "W826",
  date: "W827",
  description: "W828",
  style: "W829",
  draft: "W830",
} as const;
/** A kind of thing that is said of a post; each has its code in the catalogue. */
export type NoteKind = keyof typeof codes;

/** Says something about a post, at the next place of `needle` in it. */
export interface Notes {
  note(kind: NoteKind, needle: string, message: string, hint: string): void;
}

/** So many notes of one post are placed; the others stand at its beginning, as a search costs time. */
const mostPlaced = 300;

/** Notes on a post. Those on its text are looked for behind its front matter. */
export function notesOn(post: SourcePost, report: Report): Notes {
  const { source, offset, body } = post;
  const bodyStart = bodyOffset(source.text, offset, body);
  const ends = new Map<string, number>();
  let count = 0;
  return {
    note(kind, needle, message, hint) {
      count += 1;
      const [line = ""] = needle.split("\n", 1);
      const inData = ["unmappedKey", "date", "description", "address"].includes(kind);
      const from = ends.get(line) ?? (inData ? offset : bodyStart);
      const found = line === "" || count > mostPlaced ? -1 : source.text.indexOf(line, from);
      if (found === -1) {
        report(diagnostic(source.at(offset), codes[kind], message, hint));
        return;
      }
      ends.set(line, found + line.length);
      report(diagnostic(source.at(found, line.length), codes[kind], message, hint));
    },
  };
}

function bodyOffset(text: string, offset: number, body: string): number {
  const [first = ""] = body.split("\n", 1);
  const found = first === "" ? -1 : text.indexOf(`\n${first}`, offset);
  return found === -1 ? offset : found;
}
