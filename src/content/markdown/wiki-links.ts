import type MarkdownIt from "markdown-it";
import { fault } from "../fault.ts";
import { SlugSchema } from "../schema.ts";
import { type DocumentState, inlineBlocks } from "./document.ts";
import { escapeHtml } from "./escape-html.ts";

/** Stands in rendered HTML for an article's title until all titles are known. Markdown can't hold a NUL. */
const titlePattern = /\0title:([a-z0-9-]+)\0/g;

/** `[[slug]]`, `[[slug#heading]]` and `[[slug|words]]` link to an article. */
export function wikiLinks(md: MarkdownIt): void {
  md.inline.ruler.before("link", "wiki_link", (inline, silent) => {
    if (!inline.src.startsWith("[[", inline.pos)) return false;
    const end = inline.src.indexOf("]]", inline.pos);
    if (end === -1) return false;
    const written = inline.src.slice(inline.pos + 2, end);
    if (written.includes("\n") || written.includes("[")) return false;
    if (!silent) {
      const [target = "", words] = written.split("|", 2);
      const [slug = "", heading] = target.trim().split("#", 2);
      const open = inline.push("link_open", "a", 1);
      open.attrs = [["href", `/articles/${slug}/${heading === undefined ? "" : `#${heading}`}`]];
      open.meta = { wiki: slug, written: `[[${written}]]` };
      const said = words?.trim();
      inline.push(said ? "text" : "wiki_title", "", 0).content = said || slug;
      inline.push("link_close", "a", -1);
    }
    inline.pos = end + 2;
    return true;
  });

  md.renderer.rules.wiki_title = (tokens, index) => `\0title:${tokens[index]?.content}\0`;

  md.core.ruler.push("wiki_links", (core) => {
    const state: DocumentState = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      for (const token of block.children) {
        const meta: { wiki?: string; written?: string } | null = token.meta;
        if (meta?.wiki === undefined) continue;
        const place = state.find(block.lines, meta.written ?? "[[");
        const slug = SlugSchema.safeParse(meta.wiki);
        if (!slug.success) {
          state.report(
            fault(
              place,
              "E340",
              `\`${meta.wiki}\` is no article's slug`,
              "Write `[[slug]]` or `[[slug|words]]`.",
            ),
          );
          continue;
        }
        state.wikiLinks.push({ slug: slug.data, place });
        state.links.push({ href: token.attrGet("href") ?? "", place });
      }
    }
  });
}

/** Puts the titles of linked articles in, by slug. */
export function fillTitles(html: string, titles: Readonly<Record<string, string>>): string {
  return html.replace(titlePattern, (_, slug: string) => escapeHtml(titles[slug] ?? slug));
}
