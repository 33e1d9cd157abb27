import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { articlePath } from "../../site/urls.ts";
import { SlugSchema } from "../schemas/values.ts";
import { escapeHtml } from "./escape-html.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";

/** Stands in rendered HTML for an article's title until all titles are known. Markdown can't hold a NUL. */
const titlePattern = /\0title:([a-z0-9-]+)\0/g;

const wikiLink = /\[\[((?:[^[\]\n]|\](?!\]))*)\]\]/y;

/** `[[slug]]`, `[[slug#heading]]` and `[[slug|words]]` link to an article. */
export function wikiLinks(md: MarkdownIt): void {
  md.inline.ruler.before("link", "wiki_link", (inline, silent) => {
    wikiLink.lastIndex = inline.pos;
    const [whole, written] = wikiLink.exec(inline.src) ?? [];
    if (whole === undefined || written === undefined) return false;
    if (!silent) {
      const [target = "", words] = written.split("|", 2);
      const [slug = "", heading] = target.trim().split("#", 2);
      const open = inline.push("link_open", "a", 1);
      open.attrs = [["href", `${articlePath(slug)}${heading === undefined ? "" : `#${heading}`}`]];
      open.meta = { wiki: slug, written: whole };
      const said = words?.trim();
      inline.push(said ? "text" : "wiki_title", "", 0).content = said || slug;
      inline.push("link_close", "a", -1);
    }
    inline.pos += whole.length;
    return true;
  });

  md.renderer.rules.wiki_title = (tokens, index) => `\0title:${tokens[index]?.content}\0`;

  md.core.ruler.push("wiki_links", (core) => {
    const state: RenderEnv = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      for (const token of block.children) {
        const meta: { wiki?: string; written?: string } | null = token.meta;
        if (meta?.wiki === undefined) continue;
        const location = state.find(block.lines, meta.written ?? "[[");
        const slug = SlugSchema.safeParse(meta.wiki);
        if (!slug.success) {
          state.report(
            diagnostic(
              location,
              "E340",
              `\`${meta.wiki}\` is no article's slug`,
              "Write `[[slug]]` or `[[slug|words]]`.",
            ),
          );
          continue;
        }
        state.wikiLinks.push({ slug: slug.data, location });
        state.links.push({ href: token.attrGet("href") ?? "", location });
      }
    }
  });
}

/** Puts the titles of linked articles in, by slug. */
export function fillTitles(html: string, titles: Readonly<Record<string, string>>): string {
  return html.replace(titlePattern, (_, slug: string) => escapeHtml(titles[slug] ?? slug));
}
