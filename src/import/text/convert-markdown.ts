import { fenceEdits } from "./convert-fences.ts";
import { headingEdits } from "./convert-headings.ts";
import { linkEdits } from "./convert-links.ts";
import { noteEdits } from "./convert-notes.ts";
import { type WordOptions, wordEdits } from "./convert-words.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { parseMarkdown } from "./parse-markdown.ts";

/** What a post's Markdown is converted with. */
export interface MarkdownContext extends Omit<WordOptions, "ids"> {
  readonly title: string;
  /** The language of the site, by which headings get their ids. */
  readonly language?: string;
  /** Says that something that styles or sets up code is left out. */
  leftOut(needle: string, what: string): void;
}

/** Makes Markdown of any generator Markdown of ours. What needs no change stays byte for byte. */
export function convertMarkdown(text: string, context: MarkdownContext): string {
  const parsed = parseMarkdown(text);
  const headings = headingEdits(text, parsed, context.title, context.language);
  const options = { ...context, ids: headings.ids };
  const edits: Edit[][] = [
    headings.edits,
    fenceEdits(text, parsed, context),
    noteEdits(text, parsed),
    ...parsed.runs.map((run) => linkEdits(text, run, options)),
    ...parsed.runs.map((run) => wordEdits(text, run, options)),
  ];
  return applyEdits(text, edits.flat());
}
