import type MarkdownIt from "markdown-it";
import type { RenderRule } from "markdown-it/lib/renderer.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CodeBlock, codeHtml } from "./code-html.ts";
import { plainBlock } from "./make-code-block.ts";
import { readFence } from "./read-fence.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Code fences: ```` ```ts title="Two words" {1,4-6} wrap diff ````, or with `file=` and `region=` to
 * show a part of a file that the tests run. `diff` reads `+` and `-` at the start of lines.
 */
export function codeBlocks(md: MarkdownIt): void {
  md.core.ruler.push("code_blocks", (core) => {
    for (const token of core.tokens) {
      if (token.type === "fence") token.meta = { block: readFence(token, core.env) };
      if (token.type === "code_block") {
        token.meta = { block: plainBlock(token.content) };
        if (prose.test(token.content)) reportProse(token, core.env);
      }
      const block = blockOf(token);
      if (!block) continue;
      token.meta.spoken = ` ${block.title ?? ""} ${block.code} `;
      const { signs, marked, firstNumber, language } = block;
      if (signs || marked.size > 0 || firstNumber !== undefined) core.env.markedCode.push(language);
    }
  });
  const render: RenderRule = (tokens, index, _options, { locale }: RenderEnv) => {
    const block = blockOf(tokens[index]);
    return block ? codeHtml(block, locale.words.text) : "";
  };
  md.renderer.rules.fence = render;
  md.renderer.rules.code_block = render;
}

/** A sentence of five words or more, without a sign that hardly any has. */
const prose =
  /^(?!\p{Ll})(?:[\p{L}\p{M}\p{N},;:'’"“”()–—-]+\s+){4,}[\p{L}\p{M}\p{N},;:'’"“”()–—-]+[.!?…][”"’)]?\s*$/u;

/** A paragraph whose first line is set in as in books: four spaces or a tab make code of it. */
function reportProse({ map, content }: Token, state: RenderEnv): void {
  const [line = ""] = content.trim().split("\n", 1);
  const hint = "Take out the spaces or the tab before it: a paragraph begins where others do.";
  state.report(
    diagnostic(state.find(map, line), "W381", "this paragraph is set in, and shown as code", hint),
  );
}

/** The code that a token shows; undefined for a token that shows none. */
export function blockOf(token: Token | undefined): CodeBlock | undefined {
  return token?.meta?.block;
}
