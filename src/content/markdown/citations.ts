import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { escapeHtml } from "./escape-html.ts";
import { locationOf } from "./inline-locations.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";

/** Ends at the next bracket, so that a text of nothing but beginnings is read once. */
const citation = /\[@([^[\]\s]+)\]/y;

/** `[@id]` cites a source of the front matter as a numbered note, numbered by first use. */
export function citations(md: MarkdownIt): void {
  // After links: `[@handle](https://…)` is one.
  md.inline.ruler.after("link", "citation", (inline, silent) => {
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
    const numbers = new Map<string, number>();
    const known = state.sourceIds && new Set(state.sourceIds);
    for (const block of inlineBlocks(core.tokens)) {
      for (const token of block.children) {
        if (token.type !== "citation") continue;
        const { id, written }: { id: string; written: string } = token.meta;
        const location = locationOf(state, token, written.length);
        if (state.sourceIds && !known?.has(id)) {
          const hint =
            didYouMean(id, state.sourceIds) ||
            `Add it to \`sources:\` above. A name that is only words stands behind a backslash: \`\\[@${id}]\`.`;
          state.report(
            diagnostic(location, "E350", `\`${id}\` is cited but not among the sources`, hint),
          );
        }
        const number = numbers.get(id) ?? state.citations.push({ id, uses: 0 });
        numbers.set(id, number);
        const citation = state.citations[number - 1] ?? { id, uses: 0 };
        citation.uses += 1;
        token.meta = { id, number, use: citation.uses };
        state.ids.add(citationId(token.meta.number, citation.uses));
      }
    }
  });

  md.renderer.rules.citation = (tokens, index, _options, { locale }: RenderEnv) => {
    const token = tokens[index];
    if (!token) return "";
    const { number, use }: { number: number; use: number } = token.meta;
    const name = escapeHtml(locale.words.text.source);
    return `<a class="cite" id="${citationId(number, use)}" href="#${sourceId(number)}" role="doc-noteref" aria-label="${name} ${number}">[${number}]</a>`;
  };
}

/**
 * The id of the `use`-th place (from 1) that cites a source, for links back from the list. It has no word in it: what
 * makes a page readable elsewhere takes an element with "author" or "hero" in its id for a byline or a banner.
 */
export function citationId(number: number, use: number): string {
  return use === 1 ? `_c${number}` : `_c${number}-${use}`;
}

/** The id of a source in the list, by its number. */
export function sourceId(number: number): string {
  return `_s${number}`;
}
