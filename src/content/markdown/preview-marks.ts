import type MarkdownIt from "markdown-it";
import type { RenderRule } from "markdown-it/lib/renderer.mjs";
import { figureOf, shortcodeHtmlOf } from "./directives.ts";
import { escapeHtml } from "./escape-html.ts";
import { pictureOf } from "./pictures.ts";
import type { RenderEnv } from "./render-env.ts";

/** The blocks whose rules of their own leave out a token's attributes. */
const ownRules = ["fence", "code_block", "math_block"];

/**
 * In `npm start` every block says the line of the file that it begins in, and what can't be drawn is shown as it
 * is written, for the page's script to mark. Anywhere else this adds nothing.
 */
export function previewMarks(md: MarkdownIt): void {
  md.core.ruler.push("preview_marks", (core) => {
    const state: RenderEnv = core.env;
    if (!state.isPreview) return;
    for (const token of core.tokens) {
      if (!token.map || token.nesting === -1) continue;
      const { line } = state.locate(token.map[0], 0, 0);
      token.attrSet("data-line", String(line));
    }
  });
  for (const name of ownRules) wrap(md, name);
  const { directive, image } = md.renderer.rules;
  md.renderer.rules.directive = (tokens, index, options, env: RenderEnv, self) => {
    const token = tokens[index];
    if (!env.isPreview || !token || figureOf(token) || shortcodeHtmlOf(token) !== "") {
      return withLine(directive?.(tokens, index, options, env, self) ?? "", token, env);
    }
    const written = token.map ? env.lineText(token.map[0]) : "";
    return `<p class="undrawn" data-line="${token.attrGet("data-line")}">${escapeHtml(written)}</p>\n`;
  };
  md.renderer.rules.image = (tokens, index, options, env: RenderEnv, self) => {
    const token = tokens[index];
    if (!env.isPreview || !token || pictureOf(token)) {
      return image?.(tokens, index, options, env, self) ?? "";
    }
    const src = escapeHtml(token.attrGet("src") ?? "");
    return `<span class="undrawn" data-src="${src}">${escapeHtml(token.content)} (${src})</span>`;
  };
}

function wrap(md: MarkdownIt, name: string): void {
  const rule = md.renderer.rules[name];
  const wrapped: RenderRule = (tokens, index, options, env: RenderEnv, self) =>
    withLine(rule?.(tokens, index, options, env, self) ?? "", tokens[index], env);
  md.renderer.rules[name] = wrapped;
}

/** HTML whose first element says its line. */
function withLine(
  html: string,
  token: { attrGet(name: string): string | null } | undefined,
  { isPreview }: RenderEnv,
): string {
  const line = isPreview ? token?.attrGet("data-line") : undefined;
  return line ? html.replace(/^\s*<[a-z]+/, `$& data-line="${line}"`) : html;
}
