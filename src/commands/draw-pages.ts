import type { DrawablePages, Shell } from "../../layouts/parts/props.ts";
import { contentSecurityPolicy, type InlineCode } from "../publish/policy.ts";
import { type Scripts, themeScript } from "../publish/scripts.ts";
import type { Site } from "../site/site.ts";
import { stylesheet } from "../styles/stylesheet.ts";

/** What the document around every page carries inline (layouts/parts/document.tsx). */
export function inlineCode(): InlineCode {
  return { styles: [stylesheet()], scripts: [themeScript()] };
}

export function shellOf(scripts: Scripts["entries"]): Shell {
  const inline = inlineCode();
  const [css = ""] = inline.styles;
  const [theme = ""] = inline.scripts;
  return { css, theme, policy: contentSecurityPolicy(inline), scripts };
}

/** Every page with all that its layout needs. */
export function drawable({ pages, bodyOf }: Site): DrawablePages {
  const article = pages.article.map((page) => ({ ...page, body: bodyOf(page.article.slug) }));
  return { ...pages, article };
}
