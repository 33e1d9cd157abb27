import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { escapeHtml } from "./escape-html.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";

/** Ends at the next bracket, so that a text of nothing but beginnings is read once. */
const citation = /\[@([^[\]\s]+)\]/y;

/** `[@id]` cites a source of the front matter as a numbered note, numbered by first use. */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.before("link", "citation", (inline, silent) => {
    citation.lastIndex = inline.pos;
    const [written, id] = citation.exec(inline.src) ?? [];
    if (written === undefined) return false;
    // A note belongs to the word before it; a space there would set it adrift.
    if (!silent) {
      inline.pending = inline.pending.trimEnd();
      if (inline.pending === "" && inline.tokens.at(-1)?.type === "softbreak") inline.tokens.pop();
      inline.push("citation", "", 0).meta = { id, written };
    }
    inline.pos += written.length;
    return true;
  });

  md.core.ruler.push("citations", (core) => {
    const state: RenderEnv = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      for (const token of block.children) {
        if (token.type !== "citation") continue;
        const { id, written }: { id: string; written: string } = token.meta;
        const location = state.find(block.lines, written);
        if (state.sourceIds && !state.sourceIds.includes(id)) {
          const hint = didYouMean(id, state.sourceIds) || "Add it to `sources:` above.";
          state.report(
            diagnostic(location, "E350", `\`${id}\` is cited but not among the sources`, hint),
          );
        }
        let citation = state.citations.find((known) => known.id === id);
        if (!citation) {
          citation = { id, uses: 0 };
          state.citations.push(citation);
        }
        citation.uses += 1;
        token.meta = { id, number: state.citations.indexOf(citation) + 1, use: citation.uses };
        state.ids.add(citationId(id, citation.uses));
      }
    }
  });

  md.renderer.rules.citation = (tokens, index, _options, { locale }: RenderEnv) => {
    const token = tokens[index];
    if (!token) return "";
    const { id, number, use }: { id: string; number: number; use: number } = token.meta;
    const to = escapeHtml(id);
    const name = escapeHtml(locale.words.text.source);
    return `<a class="cite" id="${citationId(to, use)}" href="#source-${to}" role="doc-noteref"><span class="off"> ${name} </span>${number}</a>`;
  };
}

/** The id of the `use`-th place (from 1) that cites a source, for links back from the list. */
export function citationId(id: string, use: number): string {
  return use === 1 ? `cite-${id}` : `cite-${id}-${use}`;
}
