import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { formerSlug, slugify } from "../../i18n/slugify.ts";
import { escapeHtml } from "./escape-html.ts";
import { type HeadingIds, takeIds } from "./heading-ids.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Gives every heading a stable id, from `{#id}` at its end or from its text, and makes it a link to
 * itself. Ids that it had before, `{formerly=#old}`, stay as empty anchors, so that old links still
 * lead there. The id is on the link: what makes a page readable elsewhere drops a heading whose id has a word such as
 * "hidden" in it, and looks at no link's. The page's own title is the only `h1`, and no level is skipped.
 */
export function headings(md: MarkdownIt): void {
  md.renderer.rules.anchor = (tokens, index) => `<span id="${tokens[index]?.content}"></span>`;
  md.core.ruler.after("block", "heading_ids", ({ tokens }) => {
    tokens.forEach((open, index) => {
      const inline = open.type === "heading_open" ? tokens[index + 1] : undefined;
      if (inline) open.meta = takeIds(inline);
    });
  });
  md.core.ruler.push("headings", (core) => {
    const state: RenderEnv = core.env;
    let level = 1;
    core.tokens.forEach((open, index) => {
      const inline = open.type === "heading_open" ? core.tokens[index + 1] : undefined;
      if (!inline?.children) return;
      const named: HeadingIds = open.meta;
      const text = textOf(inline.children) || formulasOf(inline.children);
      const id = named.id ?? ownId(text, state);
      const formerly =
        named.id === undefined ? formerIds(inline.children, id, named, state) : named.formerly;
      const location = state.find(open.map, open.markup.startsWith("#") ? open.markup : text);
      const depth = Number(open.tag.slice(1));
      const underline =
        open.markup === "-" && open.map ? state.lineText(open.map[1] - 1).replace(/[^-]/g, "") : "";
      const above = core.tokens[index - 1];
      const isFrontMatter =
        above?.type === "hr" &&
        above.map?.[1] === open.map?.[0] &&
        /^[A-Za-z][\w-]*:(?:\s|$)/.test(inline.content);
      if (underline !== "" && isFrontMatter) {
        const hint =
          "Only what stands at the very top is read: move its keys there, and take these lines out.";
        const message = `\`${inline.content.split("\n", 1)[0]}\` is front matter within the text`;
        state.report(diagnostic(location, "W381", message, hint));
      } else if (underline !== "" && (underline.length === 1 || isSentence(inline))) {
        const hint =
          underline.length === 1
            ? "Write the item behind its mark, or take the line out."
            : "Put an empty line before `---` for a line across, or begin the heading with `##`.";
        const message = `\`${underline.slice(0, 3)}\` below a line makes a heading of it`;
        state.report(diagnostic(state.find(open.map, underline), "W381", message, hint));
      }
      if (depth === 1) {
        state.report(
          diagnostic(
            location,
            "E330",
            "a second top heading",
            asciiDocBlock.test(text) && open.markup === "="
              ? `That is a block of AsciiDoc: write \`> [!${text.slice(1, -1).toLowerCase()}]\`, and \`> \` before each line.`
              : open.markup === "="
                ? `The line of \`=\` below it makes it one: write \`## ${text}\` in place of both.`
                : "The title is the page's `#`: take this one out if it repeats it. Sections begin with `##`.",
          ),
        );
      } else if (depth > level + 1) {
        state.report(
          diagnostic(
            location,
            "E331",
            `heading level ${level + 1} is skipped`,
            `Use ${"#".repeat(level + 1)}.`,
          ),
        );
      }
      for (const one of [id, ...formerly]) {
        const clash = clashOf(one, state);
        if (clash) {
          const hint =
            text.trim() === "" && one === ""
              ? `Write its words behind \`${open.markup}\`, or take the line out.`
              : "Give one an id of its own: `## Text {#id}`.";
          state.report(diagnostic(location, "E332", clash, hint));
        }
        state.ids.add(one);
      }
      level = depth;
      const html = withFormulas(inline.children);
      const { line } = location;
      state.outline.push({ level: depth, id, line, text, ...(html !== undefined && { html }) });
      const hasLinks = inline.children.some((child) => links.has(child.type));
      open.meta = { id };
      if (!hasLinks) wrapInLink(core, inline, id);
      const anchors = hasLinks ? [...formerly, id] : formerly;
      inline.children.unshift(...anchors.map((anchor) => emptyAnchor(core, anchor)));
      state.anchors.push(id, ...formerly);
    });
  });
}

const asciiDocBlock = /^\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|EXAMPLE|QUOTE)\]$/;

/** Whether a heading reads like a paragraph that somebody meant to draw a line below. */
function isSentence({ content }: Token): boolean {
  return content.includes("\n") || /[.。।:;,…]$/.test(content.trim());
}

/** The id that a heading gets from its text, which is none of those that the page around it has. */
function ownId(text: string, state: RenderEnv): string {
  const id = slugify(text, state.locale.language) || spelledOut(text);
  return isOfPage(id) ? `${id}-section` : id;
}

/** An id for words without a letter or digit, as for an emoji: what its characters are called in Unicode, `u1f389`. */
function spelledOut(text: string): string {
  return Array.from(text.normalize("NFC").replace(/[\s\p{Cf}\p{Variation_Selector}]/gu, ""))
    .map((character) => `u${character.codePointAt(0)?.toString(16)}`)
    .join("-");
}

/** What the author says that it was, and how this program once spelt it, if that was released. */
function formerIds(
  tokens: readonly Token[],
  id: string,
  { formerly }: HeadingIds,
  { releasedIds, ids, locale }: RenderEnv,
): readonly string[] {
  if (releasedIds.size === 0) return formerly;
  // The words on both sides of a break were once one.
  const joined = textOf(tokens.filter((token) => !isBreak(token)));
  const spelt = new Set([
    formerSlug(textOf(tokens)),
    formerSlug(joined),
    slugify(joined, locale.language),
  ]);
  const needed = [...spelt].filter(
    (former) =>
      former !== id && releasedIds.has(former) && !ids.has(former) && !formerly.includes(former),
  );
  return [...needed, ...formerly];
}

/** Ids that the page around the text uses, or that the text's notes and citations get. */
function isOfPage(id: string): boolean {
  return /^(?:main|sources|_text|(?:_[cs]|footnote(?:-ref)?)\d+(?:-\d+)?)$/.test(id);
}

function clashOf(id: string, state: RenderEnv): string | undefined {
  if (id === "") return "a heading without an id";
  if (isOfPage(id)) return `the id \`${id}\` belongs to the page around the text`;
  return state.ids.has(id) ? `two headings with the id \`${id}\`` : undefined;
}

/** Inline tokens that become links, and so can't stand in one. */
const links = new Set(["link_open", "citation", "footnote_ref"]);

/** Whether a piece of HTML begins a new line. */
function isBreak({ type, content }: Token): boolean {
  return type === "html_inline" && /^<br\b/i.test(content);
}

/** The plain text of inline tokens. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (["text", "code_inline", "wiki_title", "emoji"].includes(token.type)) return token.content;
      if (token.type === "softbreak" || token.type === "hardbreak" || isBreak(token)) return " ";
      return token.children ? textOf(token.children) : "";
    })
    .join("");
}

/** What is written in a heading that has formulas alone. */
function formulasOf(tokens: readonly Token[]): string {
  const formulas = tokens.filter(({ type }) => type === "math_inline");
  return formulas.map(({ content }) => content).join(" ");
}

/** The words and formulas of a heading, without links and notes; undefined where it has no formula. */
function withFormulas(tokens: readonly Token[]): string | undefined {
  if (tokens.every(({ type }) => type !== "math_inline")) return undefined;
  return tokens
    .map((token) => {
      const markup: unknown = token.type === "math_inline" ? token.meta?.markup : undefined;
      return typeof markup === "string" ? markup : escapeHtml(textOf([token]));
    })
    .join("");
}

function wrapInLink(core: StateCore, inline: Token, id: string): void {
  const open = new core.Token("link_open", "a", 1);
  open.attrs = [
    ["id", id],
    ["href", `#${id}`],
  ];
  const close = new core.Token("link_close", "a", -1);
  for (const token of [open, close]) token.meta = { own: true };
  inline.children = [open, ...(inline.children ?? []), close];
}

/** Nothing to see or hear, but a place that a link can lead to. */
function emptyAnchor(core: StateCore, id: string): Token {
  return Object.assign(new core.Token("anchor", "span", 0), { content: id });
}
