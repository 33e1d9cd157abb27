import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { mayBeUnfinished, unfinishedIn } from "../unfinished.ts";
import { placeIn } from "./inline-locations.ts";
import { ownText } from "./own-text.ts";
import type { RenderEnv } from "./render-env.ts";

/** English words that nobody writes twice in a row. Many others are right: "had had", "that that". */
const doubled =
  /(?<![\p{L}'’-])(the|an?|of|to|and|or|with|from|for|at|by|as|we|they|you|this|but|if|not|are|were)([ \n]+)\1(?![\p{L}'’-])/giu;

/** The same, and more, told quickly. */
const maybeDoubled =
  /\b(the|an?|of|to|and|or|with|from|for|at|by|as|we|they|you|this|but|if|not|are|were)[ \n]+\1\b/i;

/** Shown as nothing or as a gap that no one sees. */
const invisible = /[\u200b\u2060\ufeff\u00ad]/;

/** Those between letters of scripts that have no need of it: a pattern that looks around every letter of a text. */
const misplaced =
  /(?<=[\p{Script=Latin}\p{N}\s])[\u200b\u2060\ufeff\u00ad]+(?=[\p{Script=Latin}\p{N}\s])/gu;

const names: Readonly<Record<string, string>> = {
  "\u200b": "a zero-width space",
  "\u2060": "a word joiner",
  "\ufeff": "a byte order mark",
  "\u00ad": "a soft hyphen",
};

/** Reports what an author meant to come back to, and slips that no eye finds in what is published. */
export function unfinished(md: MarkdownIt): void {
  md.core.ruler.after("inline", "unfinished", (core) => {
    const state: RenderEnv = core.env;
    for (const token of core.tokens) if (token.type === "inline") readBlock(token, state);
    findEmptySections(core.tokens, state);
  });
}

function readBlock(token: Token, state: RenderEnv): void {
  const { content } = token;
  if (!mayBeUnfinished(content) && !maybeDoubled.test(content) && !invisible.test(content)) return;
  const text = ownText(token);
  for (const { offset, words, message, hint } of unfinishedIn(text, state.allowed ?? [])) {
    const [line = ""] = words.split("\n", 1);
    const place = placeIn(state, token, offset, line.length);
    state.report(diagnostic(place, "E384", message, hint));
  }
  if (/^en\b/.test(state.locale.language)) {
    for (const { 0: found, 1: word = "", 2: gap = "", index } of text.matchAll(doubled)) {
      if (state.allowed?.includes(found)) continue;
      const place = placeIn(state, token, index + word.length + gap.length, word.length);
      const hint = "Take one of them out.";
      state.report(diagnostic(place, "W385", `\`${word}\` stands here twice`, hint));
    }
  }
  if (!invisible.test(text)) return;
  for (const { 0: found, index } of text.matchAll(misplaced)) {
    const name = names[found.charAt(0)] ?? "an invisible character";
    const hint = "Delete it; if it is meant, write it as an entity, like `&shy;`.";
    state.report(diagnostic(placeIn(state, token, index, found.length), "W385", name, hint));
  }
}

/** A section without a word: the next heading, or the end, follows its own at once. */
function findEmptySections(tokens: readonly Token[], state: RenderEnv): void {
  const blocks = tokens.filter(({ type, content }) => type !== "html_block" || !isComment(content));
  blocks.forEach((open, index) => {
    if (open.type !== "heading_open") return;
    const next = blocks[index + 3];
    const isDeeper = next?.type === "heading_open" && next.tag > open.tag;
    if (next && (next.type !== "heading_open" || isDeeper)) return;
    const words = blocks[index + 1]?.content ?? "";
    const place = state.find(open.map, open.markup.startsWith("#") ? open.markup : words);
    state.emptySections.push(place);
  });
}

function isComment(html: string): boolean {
  return html.replaceAll(/<!--.*?(?:-->|$)/gs, "").trim() === "";
}
