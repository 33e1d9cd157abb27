import type { LinkContext } from "./convert-links.ts";
import type { Edit } from "./edits.ts";
import { emojiOf } from "./emoji.ts";
import type { InlineRun } from "./parse-markdown.ts";
import { linkMarkdown, unlinkedAddress } from "./write-markdown.ts";

/** What the words of a text are converted with. */
export interface WordOptions extends LinkContext {
  /** Whether `$…$` is a formula. */
  readonly hasMath: boolean;
  /** Whether `:tada:` is an emoji. */
  readonly hasEmoji?: boolean;
  /** The article that `[[name]]` means; undefined if there is none. */
  wikiLink(name: string): string | undefined;
  leftOut(needle: string, what: string): void;
}

/** What may mean something here, and was words or an attribute there. */
const meaningful =
  /\\[\s\S]|\[\[([^[\]\n]{1,200})\]\]|\[(?=[[@])|==|\$|\{:[^{}\n]*\}|\{[.#][\w-][^{}\n]*\}|https?:\/\/[^\s\\<>()[\]{}"'`]+|^::|(?<![\w:]):[a-z0-9_+-]+:(?![\w:])/gm;

/** Changes the words of a run: all that stands in no code, tag or address. */
export function wordEdits(text: string, run: InlineRun, options: WordOptions): Edit[] {
  const edits: Edit[] = [];
  const dollars = !options.hasMath && run.source.split("$").length > 2;
  for (const { start, end, isLinked } of wordParts(run)) {
    const part = text.slice(start, end);
    // Behind a link's own bracket these would begin something of ours.
    if (isLinked && text.charAt(start - 1) === "[" && /^[[@^]/.test(part)) {
      edits.push({ start, end: start, text: "\\" });
    }
    for (const { 0: found, 1: wiki, index } of part.matchAll(meaningful)) {
      const at = start + index;
      const by = (replacement: string) =>
        edits.push({ start: at, end: at + found.length, text: replacement });
      if (wiki !== undefined) by(options.wikiLink(wiki) ?? `\\${found}`);
      else if (/^:[^:]/.test(found)) {
        const sign = options.hasEmoji ? emojiOf(found) : undefined;
        if (sign !== undefined) by(sign);
      } else if (found === "[" || found === "==") by(`\\${found}`);
      else if (found === "::" && (at === run.start || text.charAt(at - 1) === "\n")) by("\\::");
      else if (found === "$" && dollars) by("\\$");
      else if (found.startsWith("{")) {
        if (run.parent?.type === "heading_open") continue;
        options.leftOut(found, `\`${found}\``);
        by("");
      } else if (found.startsWith("http") && !isLinked) {
        const [address] = /^.*[^.,;:!?*_~]/.exec(found) ?? [];
        if (address === undefined) continue;
        const to = options.references.linkTo(address, options.ids);
        if (to === address) continue;
        const words = to === undefined ? unlinkedAddress(address) : linkMarkdown(address, to);
        edits.push({ start: at, end: at + address.length, text: words });
      }
    }
  }
  return edits;
}

/** The parts of a run that are words. */
function* wordParts(run: InlineRun): Generator<{ start: number; end: number; isLinked: boolean }> {
  let at = run.start;
  const linkEnds: { words: number; end: number }[] = [];
  const upTo = function* (
    offset: number,
  ): Generator<{ start: number; end: number; isLinked: boolean }> {
    for (let link = linkEnds.at(-1); link && link.words <= offset; link = linkEnds.at(-1)) {
      if (link.words > at) yield { start: at, end: link.words, isLinked: true };
      at = Math.max(at, link.end);
      linkEnds.pop();
    }
    if (offset > at) yield { start: at, end: offset, isLinked: linkEnds.length > 0 };
    at = Math.max(at, offset);
  };
  for (const { token, start, end, words } of run.spans) {
    if (token.type === "softbreak" || token.type === "hardbreak" || token.type === "text_special")
      continue;
    yield* upTo(start);
    if (words) {
      at = Math.max(at, words.start);
      linkEnds.push({ words: words.end, end });
    } else at = Math.max(at, end);
  }
  yield* upTo(run.end);
}
