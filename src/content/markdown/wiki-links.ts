import type MarkdownIt from "markdown-it";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { articlePath } from "../../site/urls.ts";
import { SlugSchema } from "../schemas/values.ts";
import { placeOf } from "./inline-locations.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";
import { titleGap } from "./template.ts";

/** Not between three brackets, which mean nothing. */
const wikiLink = /(?<!\[)\[\[((?:[^[\]\n]|\](?!\]))*)\]\](?!\])/y;

/** `[[slug]]`, `[[slug#heading]]` and `[[slug|words]]` link to an article. */
export function wikiLinks(md: MarkdownIt): void {
  // After links: `[[1]](https://…)` is one, and so is `[1]` in `[[1]]` where a definition says so.
  md.inline.ruler.after("link", "wiki_link", (inline, silent) => {
    wikiLink.lastIndex = inline.pos;
    const [whole, written] = wikiLink.exec(inline.src) ?? [];
    if (whole === undefined || written === undefined) return false;
    const defined: object = inline.env.references ?? {};
    if (md.utils.normalizeReference(written) in defined) return false;
    if (!silent) {
      const [target = "", words] = written.split("|", 2);
      const [slug = "", heading] = target.trim().normalize("NFC").split("#", 2);
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

  md.renderer.rules.wiki_title = (tokens, index) => titleGap(tokens[index]?.content ?? "");

  md.core.ruler.push("wiki_links", (core) => {
    const state: RenderEnv = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      for (const token of block.children) {
        const meta: { wiki?: string; written?: string } | null = token.meta;
        if (meta?.wiki === undefined) continue;
        const location = placeOf(state, token, meta.written?.length ?? 2);
        const slug = SlugSchema.safeParse(meta.wiki);
        if (!slug.success) {
          state.report(
            diagnostic(
              location,
              "E340",
              `\`${meta.wiki}\` is not the slug of an article`,
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
