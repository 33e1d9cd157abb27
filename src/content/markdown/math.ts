import { tex } from "@mdit/plugin-tex";
import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import temml from "temml";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { escapeHtml } from "./escape-html.ts";
import { locationOf } from "./inline-locations.ts";
import { withLastingMacros } from "./math-macros.ts";
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
    const macros = {};
    // In the order of the text, as a formula may define what those after it use.
    for (const block of core.tokens) {
      if (block.type === "math_block") {
        const [first = ""] = block.content.split("\n", 1);
        block.meta = draw(block, true, state.find(block.map, first), state, macros);
      }
      if (block.type !== "inline") continue;
      for (const { children } of inlineBlocks([block])) {
        for (const token of children) {
          if (token.type !== "math_inline") continue;
          const location = locationOf(state, token, token.content.length, 1);
          token.meta = draw(token, false, location, state, macros);
        }
      }
    }
  });

  md.renderer.rules.math_inline = (tokens, index) => markupOf(tokens[index]);
  // A long one scrolls in a box of its own, which a keyboard can reach.
  md.renderer.rules.math_block = (tokens, index, _options, { locale }: RenderEnv) => {
    const markup = markupOf(tokens[index]);
    if (markup === "") return "";
    return `<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(locale.words.text.formula)}">${markup}</div>`;
  };
}

/** Letters of scripts that have no space between words, nor before a formula. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;

/**
 * Neither a price nor a variable of a shell begins or ends a formula, so no letter or digit may touch a dollar from outside,
 * but those of scripts that have no spaces.
 */
const formula = new RegExp(
  String.raw`(?<![[\p{L}\p{N}$]--[${unspaced}]])\$(?![\s$])((?:\\.|[^\\$])*?(?:\\\S|[^\s\\$]))\$(?![[\p{L}\p{N}\{$]--[${unspaced}]])`,
  "svy",
);
/** Between prices: 花了$5，又花了$6 has no formula in it. */
const words = new RegExp(`[${unspaced}]`, "u");
const text = /\\(?:text|mathrm|mbox|operatorname)/;

/** Amounts and words between two dollars: `$10, 5$`. */
const prices = /^\d[^\\^_=+*<>{}|/-]*\s[^\\^_=+*<>{}|/-]*$/;

function dollars(inline: StateInline, silent: boolean): boolean {
  formula.lastIndex = inline.pos;
  const [written, content] = formula.exec(inline.src) ?? [];
  if (written === undefined || content === undefined) return false;
  if (inline.pos + written.length > inline.posMax || prices.test(content)) return false;
  if (words.test(content) && !text.test(content) && touchesWords(inline, written)) return false;
  // GitHub has backticks inside, so that Markdown leaves the formula alone.
  const bare = /^`(.+)`$/s.exec(content)?.[1] ?? content;
  if (!silent) Object.assign(inline.push("math_inline", "math", 0), { content: bare, markup: "$" });
  inline.pos += written.length;
  return true;
}

function touchesWords({ src, pos }: StateInline, written: string): boolean {
  return words.test(src.charAt(pos - 1)) || words.test(src.charAt(pos + written.length));
}

function markupOf(token: Token | undefined): string {
  return token?.meta?.markup ?? "";
}

/** Temml's own tree, as far as it is looked into here. */
interface MathNode {
  style?: object;
  readonly attributes?: { id?: string };
  readonly children?: readonly MathNode[];
  readonly text?: string;
  toMarkup(): string;
}

/** Temml's types have this function under another name than its code. */
const renderTree: (tex: string, options: object) => MathNode = Reflect.get(
  temml,
  "__renderToMathMLTree",
);

/**
 * The policy allows no inline style; what Temml sets that way is fine spacing only. Nothing leads to the id that a
 * `\label` sets, and it may be one of the page's own.
 */
function dropStylesAndIds(node: MathNode): void {
  if (node.style) node.style = {};
  delete node.attributes?.id;
  for (const child of node.children ?? []) dropStylesAndIds(child);
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
  macros: object,
): { markup: string; spoken: string } {
  try {
    // What makes a page readable elsewhere often drops formulas, and `var` too, and a letter out of a sentence with them.
    if (!displayMode && /^\p{L}$/u.test(content))
      return { markup: `<i>${content}</i>`, spoken: content };
    const [reference] = /\\(?:eq)?ref\{[^{}]*\}/.exec(content) ?? [];
    if (reference !== undefined) {
      const message = `math: \`${reference}\` would be a link without words that leads nowhere`;
      const hint = "Number the formula with `\\tag{1}`, and write the number in words: (1).";
      state.report(diagnostic(location, "E370", message, hint));
    }
    const tex = withLastingMacros(content);
    const tree: MathNode = renderTree(tex, { displayMode, throwOnError: true, macros });
    // One that only defines commands.
    if (tex !== content && wordsOf(tree).length === 0) return { markup: "", spoken: "" };
    dropStylesAndIds(tree);
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
  if (/\$\$/.test(content)) {
    return "Nothing may stand behind the last `$$`: a full stop goes into the formula, before it.";
  }
  if (/got '&'/.test(message))
    return "Write `\\&` for the sign, or `\\begin{aligned}` and `\\end{aligned}` around the lines.";
  const [, environment] = /^No such environment: (.*)$/.exec(message) ?? [];
  if (environment !== undefined) {
    return /^eqnarray|^displaymath|^multline/.test(environment)
      ? `Write \`aligned\` in place of \`${environment}\`, with one \`&\` before each sign that is aligned.`
      : "There is none of that name: https://temml.org/docs/en/supported lists all.";
  }
  if (!/[\\^_{}]/.test(content)) return "Write a plain dollar as `\\$`.";
  if (/expected '\}'/.test(message)) return "Close the brace: `}`.";
  if (/unsupported function/i.test(message)) {
    return "There is no such command: https://temml.org/docs/en/supported lists all.";
  }
  return "Mend the formula, or write a plain dollar as `\\$`.";
}
