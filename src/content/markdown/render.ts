import { abbr } from "@mdit/plugin-abbr";
import { alert } from "@mdit/plugin-alert";
import { dl } from "@mdit/plugin-dl";
import { mark } from "@mdit/plugin-mark";
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { quotesOf } from "../../i18n/quotes.ts";
import type { SourceText } from "../source-text.ts";
import { apostrophes } from "./apostrophes.ts";
import { captions } from "./captions.ts";
import { citations } from "./citations.ts";
import { codeBlocks } from "./code-block.ts";
import { directives } from "./directives.ts";
import { eastAsianBreaks } from "./east-asian-breaks.ts";
import { escapeHtml } from "./escape-html.ts";
import { headings, textOf } from "./headings.ts";
import { math } from "./math.ts";
import { noteDiagnostics } from "./note-diagnostics.ts";
import { notes } from "./notes.ts";
import { pictures } from "./pictures.ts";
import { rawHtml } from "./raw-html.ts";
import { references } from "./references.ts";
import { inlineBlocks, type RenderEnv, type RenderOptions, renderEnv } from "./render-env.ts";
import { taskLists } from "./task-lists.ts";
import { timelines } from "./timelines.ts";
import { unclosedFences } from "./unclosed-fences.ts";
import { wikiLinks } from "./wiki-links.ts";

/** What the rest of the house needs to know of a document to tie it to the others. */
export type DocumentMetadata = Pick<
  RenderEnv,
  "outline" | "anchors" | "links" | "wikiLinks" | "images" | "figures"
> & {
  /** Every id in the document, so that fragments can be checked. */
  readonly ids: readonly string[];
};

/** What is shown of a document. */
export interface DocumentBody {
  readonly html: string;
  /** The prose as plain text, without code. */
  readonly text: string;
}

export interface RenderedDocument {
  readonly facts: DocumentMetadata;
  readonly body: DocumentBody;
  readonly citations: RenderEnv["citations"];
}

const md = new MarkdownIt({ html: true, typographer: true, linkify: false })
  // Quotes only: the other replacements would turn "(c)" in a list into a copyright sign.
  .disable("replacements")
  .use(cjkFriendly)
  .use(eastAsianBreaks)
  .use(apostrophes)
  .use(abbr)
  .use(alert, {
    titleRender(
      tokens: { content: string }[],
      index: number,
      _options: object,
      { locale }: RenderEnv,
    ) {
      const name = tokens[index]?.content.toLowerCase() ?? "";
      const title = new Map(Object.entries(locale.words.callouts)).get(name) ?? name;
      return `<p class="callout-title">${escapeHtml(title)}</p>\n`;
    },
    openRender: (tokens: { markup: string }[], index: number) =>
      `<div class="callout ${tokens[index]?.markup ?? ""}" role="note">\n`,
    closeRender: () => "</div>\n",
  })
  .use(dl)
  .use(notes)
  .use(noteDiagnostics)
  .use(mark)
  .use(taskLists)
  .use(math)
  .use(directives)
  .use(timelines)
  .use(wikiLinks)
  .use(citations)
  .use(pictures)
  .use(references)
  .use(captions)
  .use(headings)
  .use(rawHtml)
  .use(codeBlocks)
  .use(unclosedFences);

md.core.ruler.push("prose", (core) => {
  const state: RenderEnv = core.env;
  for (const block of inlineBlocks(core.tokens)) state.prose.push(textOf(block.children));
});
// A wide table scrolls in a box of its own, which a keyboard can reach.
md.renderer.rules.table_open = (_tokens, _index, _options, { locale }: RenderEnv) =>
  `<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(locale.words.text.table)}"><table>\n`;
md.renderer.rules.table_close = () => "</table></div>\n";
// markdown-it aligns columns with inline styles, which the policy forbids.
for (const cell of ["th_open", "td_open"]) {
  md.renderer.rules[cell] = (tokens, index, options, _state, self) => {
    const token = tokens[index];
    const [, side] = /text-align:(\w+)/.exec(token?.attrGet("style") ?? "") ?? [];
    if (token) token.attrs = side === undefined ? null : [["class", side]];
    return self.renderToken(tokens, index, options);
  };
}

/** Renders the body of a Markdown file. Diagnostics are reported with their place in the file. */
export function renderMarkdown(
  source: SourceText,
  body: string,
  bodyOffset: number,
  options: RenderOptions,
  report: Report,
): RenderedDocument {
  const state = renderEnv(source, bodyOffset, options, report);
  // The one control character that `&#12;` brings in; XML can't hold it. For all others markdown-it does this.
  md.set({ quotes: [...quotesOf(state.locale.language)] });
  const html = md.render(body, state).replaceAll("\f", "\ufffd");
  for (const [, id] of html.matchAll(/ id="([^"]+)"/g)) if (id) state.ids.add(id);
  const { outline, anchors, links, wikiLinks, images, citations, figures } = state;
  return {
    facts: { outline, ids: [...state.ids], anchors, links, wikiLinks, images, figures },
    body: { html, text: state.prose.join("\n") },
    citations,
  };
}
