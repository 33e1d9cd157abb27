import MarkdownIt from "markdown-it";
import { quotesOf } from "../i18n/quotes.ts";
import { apostrophes } from "./markdown/apostrophes.ts";
import type { SiteFile } from "./schemas/site.ts";

/** A line of the site's settings as HTML: Markdown without blocks, in which markup is text. */
const inline = new MarkdownIt({ html: false, typographer: true })
  .disable("replacements")
  .use(apostrophes);

/** The footer's Markdown as HTML, with a language's quotes; empty if there is none. */
export function footerHtml({ footer }: Pick<SiteFile, "footer">, language: string): string {
  if (footer === undefined) return "";
  return inline.set({ quotes: [...quotesOf(language)] }).renderInline(footer);
}

/** Where the footer leads on this site. */
export function footerLinks({ footer = "" }: Pick<SiteFile, "footer">): string[] {
  const tokens = inline.parseInline(footer, {}).flatMap(({ children }) => children ?? []);
  return tokens.flatMap((token) => {
    const href = token.attrGet(token.type === "image" ? "src" : "href");
    return href !== null && /^\/(?!\/)/.test(href) ? [href] : [];
  });
}
