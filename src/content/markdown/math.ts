import { tex } from "@mdit/plugin-tex";
import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import temml from "temml";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { escapeHtml } from "./escape-html.ts";
import { locationOf } from "./inline-locations.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";

/** `$…$` and `$$…$$` in LaTeX, and fences of the language `math`, become MathML at build time: no script and no fonts for the reader. */
export function math(md: MarkdownIt): void {
  md.use(tex, { render: () => "" });
  md.inline.ruler.at("math_inline_dollar", dollars);
  // As on GitHub (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
  md.core.ruler.after("block", "math_fences", (core) => {
    for (const token of core.tokens) {
      if (token.type === "fence" && /^\s*math\s*$/i.test(token.info)) token.type = "math_block";
    }
  });
  md.core.ruler.push("math", (core) => {
    const state: RenderEnv = core.env;
    for (const token of core.tokens) {
      if (token.type !== "math_block") continue;
      const [first = ""] = token.content.split("\n", 1);
      token.meta = draw(token, true, state.find(token.map, first), state);
    }
    for (const { children } of inlineBlocks(core.tokens)) {
      for (const token of children) {
        if (token.type !== "math_inline") continue;
        token.meta = draw(token, false, locationOf(state, token, token.content.length, 1), state);
      }
    }
  });

  md.renderer.rules.math_inline = (tokens, index) => markupOf(tokens[index]);
  // A long one scrolls in a box of its own, which a keyboard can reach.
  md.renderer.rules.math_block = (tokens, index, _options, { locale }: RenderEnv) =>
    `<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(locale.words.text.formula)}">${markupOf(tokens[index])}</div>`;
}

/** Neither a price nor a variable of a shell begins or ends a formula, so no letter or digit may touch a dollar from outside. */
const formula =
  /(?<![\p{L}\p{N}$])\$(?![\s$])((?:\\.|[^\\$])*?(?:\\\S|[^\s\\$]))\$(?![\p{L}\p{N}{$])/suy;

/** Amounts and words between two dollars: `$10, 5$`. */
const prices = /^\d[^\\^_=+*<>{}|/-]*\s[^\\^_=+*<>{}|/-]*$/;

function dollars(inline: StateInline, silent: boolean): boolean {
  formula.lastIndex = inline.pos;
  const [written, content] = formula.exec(inline.src) ?? [];
  if (written === undefined || content === undefined) return false;
  if (inline.pos + written.length > inline.posMax || prices.test(content)) return false;
  // GitHub has backticks inside, so that Markdown leaves the formula alone.
  const bare = /^`(.+)`$/s.exec(content)?.[1] ?? content;
  if (!silent) Object.assign(inline.push("math_inline", "math", 0), { content: bare, markup: "$" });
  inline.pos += written.length;
  return true;
}

function markupOf(token: Token | undefined): string {
  return token?.meta?.markup ?? "";
}

/** Temml's own tree, as far as it is looked into here. */
interface MathNode {
  style?: object;
  readonly children?: readonly MathNode[];
  readonly text?: string;
  toMarkup(): string;
}

/** Temml's types have this function under another name than its code. */
const renderTree: (tex: string, options: object) => MathNode = Reflect.get(
  temml,
  "__renderToMathMLTree",
);

/** The policy allows no inline style; what Temml sets that way is fine spacing only. */
function dropStyles(node: MathNode): void {
  if (node.style) node.style = {};
  for (const child of node.children ?? []) dropStyles(child);
}

/** The words of each element: the digits of one number are several nodes of text. */
function wordsOf({ children = [] }: MathNode): string[] {
  const own = children.map(({ text }) => text ?? "").join("");
  return [...(own === "" ? [] : [own]), ...children.flatMap(wordsOf)];
}

function draw(
  { content }: Token,
  displayMode: boolean,
  location: SourceLocation,
  state: RenderEnv,
): { markup: string; spoken: string } {
  try {
    // What makes a page readable elsewhere often drops formulas, and `var` too, and a letter out of a sentence with them.
    if (!displayMode && /^\p{L}$/u.test(content))
      return { markup: `<i>${content}</i>`, spoken: content };
    const tree: MathNode = renderTree(content, { displayMode, throwOnError: true });
    dropStyles(tree);
    // Temml takes a slash for a name.
    const markup = tree.toMarkup().replaceAll("<mi>/</mi>", "<mo>/</mo>");
    return { markup, spoken: wordsOf(tree).join(" ") };
  } catch (error) {
    const message = saidOf(error);
    state.report(diagnostic(location, "E370", `math: ${message}`, formulaHint(content, message)));
    return { markup: "", spoken: "" };
  }
}

/** Temml's message without its drawing of the place. It falls over a formula that ends in `^`. */
function saidOf(error: unknown): string {
  if (error instanceof TypeError) return "something is missing behind `^` or `_`";
  const [said = ""] = (error instanceof Error ? error.message : String(error)).trim().split("\n");
  return said.replace(/ at (?:position \d+|end of input):.*$/, "");
}

/** What to do about a formula that can't be read, which may be two prices in a sentence. */
function formulaHint(content: string, message: string): string {
  if (!/[\\^_{}]/.test(content)) return "Write a plain dollar as `\\$`.";
  if (/expected '\}'/.test(message)) return "Close the brace: `}`.";
  if (/unsupported function/i.test(message)) {
    return "There is no such command: https://temml.org/docs/en/supported lists all.";
  }
  return "Mend the formula, or write a plain dollar as `\\$`.";
}
