import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { takeIds } from "./heading-ids.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * Gives every heading a stable id, from `{#id}` at its end or from its text, and makes it a link to
 * itself. Ids that it had before, `{formerly=#old}`, stay as empty anchors, so that old links still
 * lead there. The page's own title is the only `h1`, and no level is skipped.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("headings", (core) => {
    const state: RenderEnv = core.env;
    let level = 1;
    for (const [index, open] of core.tokens.entries()) {
      const inline = core.tokens[index + 1];
      if (open.type !== "heading_open" || !inline?.children) continue;
      const named = takeIds(inline);
      const id = named.id ?? slugify(textOf(inline.children));
      const text = textOf(inline.children);
      const location = state.find(open.map, open.markup.startsWith("#") ? open.markup : text);
      const depth = Number(open.tag.slice(1));
      if (depth === 1) {
        state.report(
          diagnostic(
            location,
            "E330",
            "a second top heading",
            "The title is the page's `#`; begin sections with `##`.",
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
      for (const one of [id, ...named.formerly]) {
        const clash = clashOf(one, state.ids);
        if (clash) {
          const hint = "Give one an id of its own: `## Text {#id}`.";
          state.report(diagnostic(location, "E332", clash, hint));
        }
        state.ids.add(one);
      }
      level = depth;
      state.outline.push({ level: depth, id, text });
      open.attrSet("id", id);
      if (!inline.children.some((child) => links.has(child.type))) wrapInLink(core, inline, id);
      inline.children.unshift(...named.formerly.map((old) => emptyAnchor(core, old)));
      state.anchors.push(id, ...named.formerly);
    }
  });
}

/** Ids that the page around the text uses, or that the text's notes get. */
const reserved = /^(?:main|sources|(?:source|cite|footnote)-.*|footnote\d+)$/;

function clashOf(id: string, taken: ReadonlySet<string>): string | undefined {
  if (id === "") return "a heading without an id";
  if (reserved.test(id)) return `the id \`${id}\` belongs to the page around the text`;
  return taken.has(id) ? `two headings with the id \`${id}\`` : undefined;
}

/** Inline tokens that become links, and so can't stand in one. */
const links = new Set(["link_open", "citation", "footnote_ref"]);

/** Lower-case words joined by hyphens; accents are dropped, so the id can be typed. */
export function slugify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** The plain text of inline tokens. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (["text", "code_inline", "wiki_title"].includes(token.type)) return token.content;
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      return token.children ? textOf(token.children) : "";
    })
    .join("");
}

function wrapInLink(core: StateCore, inline: Token, id: string): void {
  const open = new core.Token("link_open", "a", 1);
  open.attrs = [["href", `#${id}`]];
  open.meta = { own: true };
  inline.children = [open, ...(inline.children ?? []), new core.Token("link_close", "a", -1)];
}

/** Nothing to see or hear, but a place that a link can lead to. */
function emptyAnchor(core: StateCore, id: string): Token {
  const anchor = new core.Token("html_inline", "", 0);
  anchor.content = `<span id="${id}"></span>`;
  return anchor;
}
