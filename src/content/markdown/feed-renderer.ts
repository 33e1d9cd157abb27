import type MarkdownIt from "markdown-it";
import Renderer, { type RenderRule } from "markdown-it/lib/renderer.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagramPath } from "../diagrams/path.ts";
import { variantsOf } from "../picture-variants.ts";
import { sourceId } from "./citations.ts";
import { blockOf } from "./code-block.ts";
import { diagramOf, shortened } from "./diagrams.ts";
import { figureOf, plainHtmlOf } from "./directives.ts";
import { escapeHtml } from "./escape-html.ts";
import { letterOf, noteId, referenceId } from "./notes.ts";
import { shownSize } from "./picture-settings.ts";
import { pictureOf } from "./pictures.ts";
import type { RenderEnv } from "./render-env.ts";
import { sideOf } from "./tables.ts";
import { addressGap, articleGap } from "./template.ts";

/** What the renderer has to know of a text. */
type FeedEnv = Pick<RenderEnv, "base" | "locale">;

/**
 * Renders a text's tokens for readers that know nothing of our stylesheet and scripts, and let through what their
 * sanitizer knows: plain elements without class or id, nothing hidden, whole addresses.
 */
export function feedRenderer(md: MarkdownIt): Renderer {
  const renderer = new PlainRenderer();
  Object.assign(renderer.rules, md.renderer.rules, rules);
  return renderer;
}

/** What an element may say of itself to whoever reads it. */
const attributes = new Set(["start", "title", "datetime"]);

class PlainRenderer extends Renderer {
  override renderAttrs(token: Token): string {
    return (token.attrs ?? [])
      .filter(([name]) => attributes.has(name))
      .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
      .join("");
  }
}

const nothing: RenderRule = () => "";

const rules: Readonly<Record<string, RenderRule>> = {
  link_open(tokens, index, _options, { base }: FeedEnv, self) {
    const token = tokens[index];
    if (!token || token.meta?.own) return "";
    const { wiki, fragment }: { wiki?: string; fragment?: string } = token.meta ?? {};
    const address =
      wiki === undefined
        ? whole(token.attrGet("href") ?? "", base)
        : articleGap(wiki) + escapeHtml(fragment ?? "");
    return `<a href="${address}"${self.renderAttrs(token)}>`;
  },
  link_close: (tokens, index) => (tokens[index]?.meta?.own ? "" : "</a>"),
  anchor: nothing,
  image(tokens, index, options, env: FeedEnv, self) {
    const token = tokens[index];
    const picture = pictureOf(token);
    if (!token || !picture) return "";
    const variants = variantsOf(`/${(token.attrGet("src") ?? "").slice(1)}`, picture);
    const { width, height } = shownSize(token, variants);
    const alt = escapeHtml(self.renderInlineAsText(token.children ?? [], options, env));
    return `<img src="${whole(variants.fallback.path, env.base)}" alt="${alt}"${self.renderAttrs(token)} width="${width}" height="${height}">`;
  },
  citation(tokens, index, _options, { base }: FeedEnv) {
    const number: number = tokens[index]?.meta.number ?? 0;
    return `<sup><a href="${whole(`#${sourceId(number)}`, base)}">[${number}]</a></sup>`;
  },
  footnote_ref: (tokens, index, _options, { base }: FeedEnv) =>
    `<sup><a href="${whole(`#${noteId(tokens[index])}`, base)}">${letterOf(tokens[index])}</a></sup>`,
  notes_open: () => "<aside>\n",
  notes_close: () => "</aside>\n",
  footnote_open: () => "<div>\n",
  note_number: (tokens, index, _options, { base }: FeedEnv) =>
    `<a href="${whole(`#${referenceId(tokens[index])}`, base)}">${letterOf(tokens[index])}</a> `,
  table_open: () => "<table>\n",
  table_close: () => "</table>\n",
  th_open: cell,
  td_open: cell,
  // A box that can be ticked is taken for a form, and dropped.
  checkbox_input: (tokens, index) => (tokens[index]?.attrGet("checked") === null ? "☐" : "☑"),
  label_open: nothing,
  label_close: nothing,
  callout_open: () => "<blockquote>\n",
  callout_close: () => "</blockquote>\n",
  callout_title_open: () => "<p><strong>",
  callout_title_close: () => "</strong></p>\n",
  fence: code,
  code_block: code,
  gallery_open: nothing,
  gallery_close: nothing,
  gallery_row_open: nothing,
  gallery_row_close: nothing,
  diagram(tokens, index, _options, { base }: FeedEnv) {
    const diagram = diagramOf(tokens[index]);
    if (!diagram) return "";
    const { block, label, width, height, file } = diagram;
    const image = `<img src="${whole(diagramPath(base, file), base)}" alt="${escapeHtml(shortened(label))}" width="${width}" height="${height}">`;
    const title =
      block.title === undefined ? "" : `<figcaption>${escapeHtml(block.title)}</figcaption>`;
    return `<figure>${title}${image}</figure>\n<pre><code>${escapeHtml(block.code)}\n</code></pre>\n`;
  },
  // Without MathML, x² would be read as x2; what was written can be read anywhere.
  math_inline: formula,
  math_block: (tokens, index) => `<p>${formula(tokens, index)}</p>\n`,
  directive: (tokens, index) => figureOf(tokens[index])?.feedHtml ?? plainHtmlOf(tokens[index]),
};

function cell(tokens: readonly Token[], index: number): string {
  const side = sideOf(tokens[index]);
  return `<${tokens[index]?.tag}${side === undefined ? "" : ` align="${side}"`}>`;
}

function formula(tokens: readonly Token[], index: number): string {
  return `<code>${escapeHtml(tokens[index]?.content.trim() ?? "")}</code>`;
}

function code(tokens: readonly Token[], index: number): string {
  const block = blockOf(tokens[index]);
  if (!block) return "";
  const lines = block.code.split("\n").map((line, i) => {
    const sign = block.signs?.[i];
    const signed =
      sign === undefined || sign === "" ? line : `${/[+-]/.test(sign) ? sign : " "} ${line}`;
    return block.marked.has(i + 1) ? `<mark>${escapeHtml(signed)}</mark>` : escapeHtml(signed);
  });
  const pre = `<pre><code>${lines.join("\n")}\n</code></pre>`;
  return block.title === undefined
    ? `${pre}\n`
    : `<figure><figcaption>${escapeHtml(block.title)}</figcaption>${pre}</figure>\n`;
}

/** The whole address of what a text links to, once the site's own is filled in. */
function whole(href: string, base: string): string {
  const path = href.startsWith("#") ? base + href : href;
  return path.startsWith("/") ? addressGap(escapeHtml(path)) : escapeHtml(path);
}
