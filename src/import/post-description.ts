import { ArticleFrontMatterSchema } from "../content/schemas/front-matter.ts";
import { readDay } from "./days.ts";
import { textAt } from "./front-matter-values.ts";
import type { Notes } from "./notes.ts";
import type { SourcePost } from "./source-site.ts";
import { plainWords } from "./text/html-tree.ts";

/** Whether an article may do without a description: then none is made up. */
const needsDescription = !ArticleFrontMatterSchema.safeParse({ title: "T", date: "2024" }).success;

/**
 * A post's description, or the beginning of its text, with a note of that. Without the key where it has neither, or
 * needs none.
 */
export function descriptionOf(
  post: SourcePost,
  body: string,
  title: string,
  { note }: Notes,
): { description?: string } {
  const written = textAt(
    post.data,
    "description",
    "summary",
    "excerpt",
    "subtitle",
    "tagline",
    "seo.description",
  );
  const text = written === undefined ? "" : plainText(plainWords(written));
  if (text !== "") {
    const cut = shortened(text);
    if (cut !== text)
      note(
        "description",
        text.slice(0, 40),
        "the description is longer than 160 characters, and cut",
        "Shorten it.",
      );
    return { description: cut };
  }
  if (!needsDescription) return {};
  const block = body
    .split(/\n{2,}/, 40)
    .find(
      (one) =>
        /^[\p{L}\p{N}*_"“‘]/u.test(one) && !/^\d+[.)]\s/.test(one) && !isDateLine(plainText(one)),
    );
  const said = plainWords(plainText(block ?? "")) || title;
  const [sentence = said] = /^.{20,}?[.!?](?=\s|$)/.exec(said.slice(0, 400)) ?? [];
  note(
    "description",
    "",
    "no description: its first sentence stands in",
    "Write one for lists and previews.",
  );
  return { description: shortened(sentence) };
}

/** Whether a line says when, and perhaps where, a text was written: "18 Oct 2008 - San Francisco". */
function isDateLine(text: string): boolean {
  return text.length <= 60 && !/[.!?]$/.test(text) && readDay(text) !== undefined;
}

/** What a page says of itself. Without the key where it says nothing: a page may do without. */
export function pageDescription({ data }: SourcePost): { description?: string } {
  const text = plainText(plainWords(textAt(data, "description", "excerpt", "subtitle") ?? ""));
  return text === "" ? {} : { description: shortened(text) };
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159).replace(/\s+\S*$/, "")}…`;
}

/** The words of some Markdown, without its marks. */
function plainText(markdown: string): string {
  return markdown
    .slice(0, 4000)
    .replace(/!\[([^[\]]*)\]\([^()]*\)(?:\{[^{}]*\})?/g, "$1")
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, "$1")
    .replace(/\[\^[^\]]*\]|\{#[^}]*\}|<[^<>]*>|^>\s*/gm, "")
    .replace(/[*_`~=\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
