import MarkdownIt from "markdown-it";
import type { SiteFile } from "./schemas/site.ts";

/** A line of the site's settings as HTML: Markdown without blocks, in which markup is text. */
const inline = new MarkdownIt({ html: false });

/** The footer's Markdown as HTML; empty if there is none. */
export function footerHtml({ footer }: Pick<SiteFile, "footer">): string {
  return footer === undefined ? "" : inline.renderInline(footer);
}

/** Where the footer leads on this site. */
export function footerLinks({ footer = "" }: Pick<SiteFile, "footer">): string[] {
  const tokens = inline.parseInline(footer, {}).flatMap(({ children }) => children ?? []);
  return tokens.flatMap((token) => {
    const href = token.attrGet(token.type === "image" ? "src" : "href");
    return href !== null && /^\/(?!\/)/.test(href) ? [href] : [];
  });
}
