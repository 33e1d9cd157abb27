import { dl } from "@mdit/plugin-dl";
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { quotesOf } from "../../i18n/quotes.ts";
import type { SourceText } from "../source-text.ts";
import { abbreviations } from "./abbreviations.ts";
import { accidentalEmphasis } from "./accidental-emphasis.ts";
import { apostrophes } from "./apostrophes.ts";
import { bareAddresses } from "./bare-addresses.ts";
import { bareCitations } from "./bare-citations.ts";
import { callouts } from "./callouts.ts";
import { captions } from "./captions.ts";
import { citations } from "./citations.ts";
import { codeBlocks } from "./code-block.ts";
import { comments } from "./comments.ts";
import { diagrams } from "./diagrams.ts";
import { directives } from "./directives.ts";
import type { RenderedDocument } from "./document.ts";
import { eastAsianBreaks } from "./east-asian-breaks.ts";
import { emptyQuotes } from "./empty-quotes.ts";
import { feedRenderer } from "./feed-renderer.ts";
import { galleries } from "./galleries.ts";
import { headings, textOf } from "./headings.ts";
import { inlineLocations } from "./inline-locations.ts";
import { marks } from "./marks.ts";
import { math } from "./math.ts";
import { noteDiagnostics } from "./note-diagnostics.ts";
import { notes } from "./notes.ts";
import { oddLists } from "./odd-lists.ts";
import { pictureSettings } from "./picture-settings.ts";
import { pictures } from "./pictures.ts";
import { plainAddresses } from "./plain-addresses.ts";
import { previewMarks } from "./preview-marks.ts";
import { quotesBetweenLetters } from "./quotes-between-letters.ts";
import { rawHtml } from "./raw-html.ts";
import { references } from "./references.ts";
import { inlineBlocks, type RenderEnv, renderEnv } from "./render-env.ts";
import type { RenderOptions } from "./render-options.ts";
import { sectionsOf } from "./sections.ts";
import { strikethrough } from "./strikethrough.ts";
import { swallowedLines } from "./swallowed-lines.ts";
import { tables } from "./tables.ts";
import { taskLists } from "./task-lists.ts";
import type { Template } from "./template.ts";
import { timelines } from "./timelines.ts";
import { unclosedFences } from "./unclosed-fences.ts";
import { unfinished } from "./unfinished.ts";
import { unitsOfNumbers } from "./units.ts";
import { unusedSyntax } from "./unused-syntax.ts";
import { wikiLinks } from "./wiki-links.ts";

/**
 * The parser of every text, with every rule of the program. The owner's plugins are added to it (`amendMarkdown`).
 */
export const md = new MarkdownIt({ html: true, typographer: true, linkify: true })
  // Quotes only: the other replacements would turn "(c)" in a list into a copyright sign.
  .disable("replacements")
  .use(plainAddresses)
  .use(bareAddresses)
  .use(inlineLocations)
  .use(cjkFriendly)
  .use(eastAsianBreaks)
  .use(quotesBetweenLetters)
  .use(apostrophes)
  .use(unitsOfNumbers)
  .use(comments)
  .use(abbreviations)
  .use(callouts)
  .use(dl)
  .use(notes)
  .use(noteDiagnostics)
  .use(marks)
  .use(strikethrough)
  .use(taskLists)
  .use(oddLists)
  .use(math)
  .use(wikiLinks)
  .use(citations)
  .use(pictureSettings)
  .use(pictures)
  .use(references)
  .use(captions)
  .use(headings)
  .use(directives)
  .use(timelines)
  .use(galleries)
  .use(rawHtml)
  .use(tables)
  .use(codeBlocks)
  .use(diagrams)
  .use(unclosedFences)
  .use(emptyQuotes)
  .use(swallowedLines)
  .use(unusedSyntax)
  .use(bareCitations)
  .use(accidentalEmphasis)
  .use(unfinished)
  .use(previewMarks);

md.core.ruler.push("prose", (core) => {
  const state: RenderEnv = core.env;
  for (const block of inlineBlocks(core.tokens)) state.prose.push(textOf(block.children));
});

let feeds = feedRenderer(md);

/** Changes how all texts are rendered in this thread, by plugins of the site's owner. */
export function amendMarkdown(amendments: readonly unknown[]): void {
  for (const amend of amendments) if (typeof amend === "function") amend(md);
  feeds = feedRenderer(md);
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
  md.set({ quotes: [...quotesOf(state.locale.language)] });
  const tokens = md.parse(body, state);
  const { outline, anchors, links, outgoing, wikiLinks, images, attached, citations, figures } =
    state;
  return {
    facts: {
      outline,
      ids: [...state.ids],
      anchors,
      links,
      wikiLinks,
      images,
      figures,
      videos: state.videos,
      markedCode: state.markedCode,
    },
    body: {
      html: written(md.renderer.render(tokens, md.options, state)),
      feedHtml: written(feeds.render(tokens, md.options, state)),
      text: state.prose.join("\n"),
      sections: sectionsOf(tokens),
      outgoing,
    },
    citations,
    attached,
    emptySections: state.emptySections,
    diagrams: state.diagrams,
  };
}

/** Without the one control character that `&#12;` brings in; XML can't hold it. For all others markdown-it does this. */
function written(html: string): Template {
  return { template: html.replaceAll("\f", "\ufffd") };
}
