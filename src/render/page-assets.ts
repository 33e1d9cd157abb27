import type { PageAssets, RenderablePages } from "../../layouts/parts/props.ts";
import { contentSecurityPolicy, type InlineCode } from "../hosting/policy.ts";
import { cssBelowBase } from "../output/base-path.ts";
import type { Scripts } from "../output/scripts.ts";
import type { Site } from "../site/site.ts";
import { type Sheet, stylesheet } from "../styles/stylesheet.ts";

/** What the document around every page carries inline (layouts/parts/document.tsx). */
export function inlineCode({ sheets, script }: PageAssets): InlineCode {
  return { styles: [sheets.text.css, sheets.list.css], scripts: [script] };
}

export function pageAssets(
  { head, entries, print }: Scripts,
  { theme, ownCss, info: { basePath } }: Pick<Site, "theme" | "ownCss" | "info">,
): PageAssets {
  const styled = (sheet: Sheet) => {
    const css = cssBelowBase(stylesheet(sheet, theme, ownCss), basePath);
    return { css, policy: contentSecurityPolicy({ styles: [css], scripts: [head] }) };
  };
  const sheets = { text: styled("text"), list: styled("list") };
  return { sheets, script: head, scripts: entries, print };
}

/** Every page with all that its layout needs. */
export function renderable({ pages, bodyOf }: Site): RenderablePages {
  const article = pages.article.map((page) => ({ ...page, body: bodyOf(page.article.slug) }));
  return { ...pages, article };
}
