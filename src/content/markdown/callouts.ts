import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { Nesting } from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../did-you-mean.ts";
import { escapeHtml } from "./escape-html.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * GitHub's five kinds and Obsidian's, each with the one whose looks it has
 * (https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts,
 * https://help.obsidian.md/callouts#Supported+types).
 */
const kinds = new Map([
  ...["note", "info", "abstract", "todo", "question", "example", "quote"].map(
    (kind) => [kind, "note"] as const,
  ),
  ...["tip", "success"].map((kind) => [kind, "tip"] as const),
  ["important", "important"],
  ["warning", "warning"],
  ...["caution", "danger", "failure", "bug"].map((kind) => [kind, "caution"] as const),
]);
const aliases = new Map([
  ["summary", "abstract"],
  ["tldr", "abstract"],
  ["hint", "tip"],
  ["check", "success"],
  ["done", "success"],
  ["help", "question"],
  ["faq", "question"],
  ["attention", "warning"],
  ["fail", "failure"],
  ["missing", "failure"],
  ["error", "danger"],
  ["cite", "quote"],
]);

/** The kind of callout that a word names, in any capitals; undefined for none. */
export function calloutNamed(word: string): string | undefined {
  const kind = word.toLowerCase();
  return kinds.has(kind) ? kind : aliases.get(kind);
}

/** What a callout is, and how it begins. */
interface Callout {
  readonly kind: string;
  /** The kind whose looks it has. */
  readonly looks: string;
  /** `-` folds it, `+` lets the reader fold it; empty where it can't be folded. */
  readonly fold: string;
}

const opening = /^\[!([a-z-]+)\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/i;

/** `> [!note] Title`: a quotation that begins so is a callout; with `-` or `+` behind the bracket it can be folded. */
export function callouts(md: MarkdownIt): void {
  md.core.ruler.after("block", "callouts", (core) => {
    const quotes: (Callout | undefined)[] = [];
    const tokens: Token[] = [];
    let skipTo = 0;
    for (const [index, token] of core.tokens.entries()) {
      if (index < skipTo) continue;
      if (token.type === "blockquote_open") {
        const callout = takeOpening(core.tokens, index, core.env);
        quotes.push(callout?.callout);
        if (callout) {
          tokens.push(...openingTokens(core, callout, token));
          skipTo = callout.isAlone ? index + 4 : index + 1;
          continue;
        }
      }
      const ended = token.type === "blockquote_close" ? quotes.pop() : undefined;
      if (ended) {
        const close = new core.Token("callout_close", "div", -1);
        tokens.push(Object.assign(close, { meta: ended, level: token.level, block: true }));
      } else tokens.push(token);
    }
    core.tokens = tokens;
  });

  const { rules } = md.renderer;
  const calloutOf = (token: Token | undefined): Callout =>
    token?.meta ?? { kind: "", looks: "", fold: "" };
  rules.callout_open = (tokens, index) => {
    const { looks, fold } = calloutOf(tokens[index]);
    if (fold === "") return `<div class="callout ${looks}" role="note">\n`;
    return `<details class="callout ${looks}"${fold === "+" ? " open" : ""}>\n`;
  };
  rules.callout_close = (tokens, index) =>
    calloutOf(tokens[index]).fold === "" ? "</div>\n" : "</details>\n";
  rules.callout_title_open = (tokens, index) =>
    calloutOf(tokens[index]).fold === ""
      ? '<p class="callout-title">'
      : '<summary class="callout-title">';
  rules.callout_title_close = (tokens, index) =>
    calloutOf(tokens[index]).fold === "" ? "</p>\n" : "</summary>\n";
  rules.callout_name = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
}

interface Opening {
  readonly callout: Callout;
  readonly title: string;
  /** The line that it stands in, counted from 0. */
  readonly line: number;
  /** Whether nothing else stands in its paragraph. */
  readonly isAlone: boolean;
}

/** Takes the first line off a quotation that begins a callout. */
function takeOpening(
  tokens: readonly Token[],
  index: number,
  state: RenderEnv,
): Opening | undefined {
  const inline = tokens[index + 2];
  if (tokens[index + 1]?.type !== "paragraph_open" || !inline?.map) return undefined;
  const [whole, written = "", fold = "", title = ""] = opening.exec(inline.content) ?? [];
  if (whole === undefined) return undefined;
  const [line, end] = inline.map;
  const name = written.toLowerCase();
  const kind = aliases.get(name) ?? name;
  const looks = kinds.get(kind);
  if (looks === undefined) {
    const known = [...kinds.keys(), ...aliases.keys()];
    const hint = `Write \`[!${nearest(name, known) ?? "note"}]\`; known are ${[...kinds.keys()].join(", ")}.`;
    const location = state.find([line, line + 1], `[!${written}]`);
    state.report(diagnostic(location, "W381", `there is no callout \`[!${written}]\``, hint));
    return undefined;
  }
  inline.content = inline.content.slice(whole.length);
  inline.map = [line + 1, end];
  const isAlone = inline.content.trim() === "";
  return { callout: { kind, looks, fold }, title: title.trim(), line, isAlone };
}

function openingTokens(
  core: StateCore,
  { callout, title, line }: Opening,
  { level, map }: Token,
): Token[] {
  const { words }: RenderEnv["locale"] = core.env.locale;
  const token = (type: string, tag: string, nesting: Nesting) =>
    Object.assign(new core.Token(type, tag, nesting), { meta: callout, level, block: true });
  const name = new Map(Object.entries(words.callouts)).get(callout.kind) ?? callout.kind;
  const inline =
    title === ""
      ? Object.assign(token("callout_name", "", 0), { content: name })
      : Object.assign(token("inline", "", 0), { content: title, children: [] });
  return [
    Object.assign(token("callout_open", "div", 1), { map }),
    token("callout_title_open", "p", 1),
    Object.assign(inline, { map: [line, line + 1] }),
    token("callout_title_close", "p", -1),
  ];
}
